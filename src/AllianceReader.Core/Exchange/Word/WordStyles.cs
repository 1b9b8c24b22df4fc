namespace AllianceReader.Exchange.Word;

/// <summary>The styles of our Word files, by id. Built-in ones keep Word's own ids and names, so that a reader's template restyles them.</summary>
internal static class WordStyles
{
    public const string Kicker = "Kicker";
    public const string Title = "Title";
    public const string Standfirst = "Subtitle";
    public const string Byline = "Byline";
    public const string Meta = "Meta";
    public const string EssayText = "EssayText";
    public const string Quote = "Quote";
    public const string ListItem = "ListBullet";
    public const string Caption = "Caption";
    public const string EssayNote = "EssayNote";
    public const string Section = "Section";
    public const string Bibliography = "Bibliography";
    public const string Definition = "Definition";
    public const string PassageNote = "PassageNote";

    /// <summary>Of characters: shown beside the text and no part of it.</summary>
    public const string Aside = "Aside";

    public const string CommentText = "CommentText";
    public const string CommentReference = "CommentReference";

    /// <summary>The last paragraph of a comment: where it stands and leads.</summary>
    public const string CommentMeta = "CommentMeta";

    public const string NoteHeading = "NoteHeading";
    public const string NoteQuote = "NoteQuote";
    public const string NoteItem = "NoteItem";
    public const string NoteCode = "NoteCode";
    public const string NoteCodeWords = "NoteCodeWords";
    public const string NoteRule = "NoteRule";

    /// <param name="level">From 1.</param>
    public static string Heading(int level) => $"Heading{Math.Min(level, 6)}";

    /// <summary>What stands within <c>w:styles</c>.</summary>
    public const string Xml =
        """
        <w:docDefaults>
          <w:rPrDefault><w:rPr>
            <w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Batang" w:cs="Times New Roman"/>
            <w:sz w:val="22"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="ko-KR" w:bidi="ar-SA"/>
          </w:rPr></w:rPrDefault>
          <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="312" w:lineRule="auto"/></w:pPr></w:pPrDefault>
        </w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
          <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Byline"/><w:uiPriority w:val="10"/><w:qFormat/>
          <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="120" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Byline"/><w:uiPriority w:val="11"/><w:qFormat/>
          <w:pPr><w:keepNext/><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="545047"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="Kicker"><w:name w:val="Kicker"/><w:basedOn w:val="Normal"/><w:next w:val="Title"/><w:qFormat/>
          <w:pPr><w:keepNext/><w:spacing w:after="60"/></w:pPr><w:rPr><w:i/><w:iCs/><w:color w:val="545047"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="Byline"><w:name w:val="Byline"/><w:basedOn w:val="Normal"/><w:qFormat/>
          <w:pPr><w:keepNext/><w:spacing w:after="40"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="Meta"><w:name w:val="Meta"/><w:basedOn w:val="Normal"/><w:qFormat/>
          <w:pPr><w:spacing w:after="360"/></w:pPr><w:rPr><w:color w:val="69645A"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="EssayText"><w:name w:val="Essay Text"/><w:basedOn w:val="Normal"/><w:qFormat/>
          <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>
          <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120" w:line="264" w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:sz w:val="30"/><w:szCs w:val="30"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Heading1"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>
          <w:pPr><w:spacing w:before="320"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Heading1"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>
          <w:pPr><w:spacing w:before="280"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading4"><w:name w:val="heading 4"/><w:basedOn w:val="Heading1"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>
          <w:pPr><w:spacing w:before="240"/><w:outlineLvl w:val="3"/></w:pPr><w:rPr><w:i/><w:iCs/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading5"><w:name w:val="heading 5"/><w:basedOn w:val="Heading4"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>
          <w:pPr><w:outlineLvl w:val="4"/></w:pPr><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Heading6"><w:name w:val="heading 6"/><w:basedOn w:val="Heading4"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>
          <w:pPr><w:outlineLvl w:val="5"/></w:pPr><w:rPr><w:color w:val="545047"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="29"/><w:qFormat/>
          <w:pPr><w:ind w:left="567" w:right="567"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:qFormat/>
          <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:after="80"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="35"/><w:qFormat/>
          <w:pPr><w:spacing w:after="200" w:line="264" w:lineRule="auto"/></w:pPr><w:rPr><w:i/><w:iCs/><w:color w:val="545047"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="EssayNote"><w:name w:val="Essay Note"/><w:basedOn w:val="Normal"/><w:qFormat/>
          <w:pPr><w:spacing w:after="100" w:line="276" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="545047"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="Section"><w:name w:val="Section"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
          <w:pPr><w:keepNext/><w:pBdr><w:top w:val="single" w:sz="6" w:space="6" w:color="211F1B"/></w:pBdr><w:spacing w:before="480" w:after="120"/></w:pPr><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Bibliography"><w:name w:val="Bibliography"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="37"/>
          <w:pPr><w:keepLines/><w:spacing w:after="120" w:line="276" w:lineRule="auto"/><w:ind w:left="567" w:hanging="567"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="Definition"><w:name w:val="Definition"/><w:basedOn w:val="Normal"/><w:qFormat/>
          <w:pPr><w:keepNext/></w:pPr><w:rPr><w:color w:val="545047"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="PassageNote"><w:name w:val="Passage Note"/><w:basedOn w:val="Normal"/><w:qFormat/>
          <w:pPr><w:spacing w:after="120"/></w:pPr></w:style>
        <w:style w:type="character" w:customStyle="1" w:styleId="Aside"><w:name w:val="Aside"/><w:rPr><w:color w:val="69645A"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="0A53BE"/><w:u w:val="single"/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:uiPriority w:val="99"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/>
          <w:pPr><w:spacing w:after="60" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="CommentMeta"><w:name w:val="Comment Meta"/><w:basedOn w:val="CommentText"/><w:rPr><w:color w:val="69645A"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="NoteHeading"><w:name w:val="Note Heading"/><w:basedOn w:val="CommentText"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="NoteQuote"><w:name w:val="Note Quote"/><w:basedOn w:val="CommentText"/>
          <w:pPr><w:pBdr><w:left w:val="single" w:sz="6" w:space="6" w:color="857F72"/></w:pBdr></w:pPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="NoteItem"><w:name w:val="Note Item"/><w:basedOn w:val="CommentText"/></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="NoteCode"><w:name w:val="Note Code"/><w:basedOn w:val="CommentText"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="18"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:customStyle="1" w:styleId="NoteRule"><w:name w:val="Note Rule"/><w:basedOn w:val="CommentText"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
        <w:style w:type="character" w:customStyle="1" w:styleId="NoteCodeWords"><w:name w:val="Note Code Words"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:color w:val="69645A"/><w:sz w:val="18"/></w:rPr></w:style>
        """;
}
