using System.Globalization;

namespace AllianceReader.Themes;

/// <summary>An sRGB colour, and how well it can be told from another.</summary>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <param name="hex"><c>#RRGGBB</c>.</param>
    public static Rgb Parse(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>WCAG 2.2, "contrast ratio": 1 (alike) to 21 (black on white).</summary>
    public double ContrastWith(Rgb other)
    {
        var (lighter, darker) = Luminance >= other.Luminance ? (Luminance, other.Luminance) : (other.Luminance, Luminance);
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>
    /// On the way to black (0) or white (1) through OKLab (Ottosson 2020), where a step looks the same size everywhere and the hue
    /// stays what it was.
    /// </summary>
    /// <param name="share">0 leaves the colour as it is, 1 arrives.</param>
    public Rgb Toward(double lightness, double share)
    {
        var (l, a, b) = ToOklab();
        return FromOklab(l + ((lightness - l) * share), a * (1 - share), b * (1 - share));
    }

    /// <summary>As CSS composites it: each channel mixed as it is written.</summary>
    public Rgb Over(Rgb paper, double opacity)
    {
        static byte Mix(byte over, byte under, double share) => (byte)Math.Round((over * share) + (under * (1 - share)));
        return new(Mix(R, paper.R, opacity), Mix(G, paper.G, opacity), Mix(B, paper.B, opacity));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{R:x2}{G:x2}{B:x2}");

    // WCAG 2.2, "relative luminance".
    private double Luminance => (0.2126 * ToLinear(R)) + (0.7152 * ToLinear(G)) + (0.0722 * ToLinear(B));

    private (double L, double A, double B) ToOklab()
    {
        var (r, g, b) = (ToLinear(R), ToLinear(G), ToLinear(B));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return (
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    private static Rgb FromOklab(double lightness, double a, double b)
    {
        var l = Cube(lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return new(
            ToByte((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            ToByte((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            ToByte((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));
    }

    private static double Cube(double x) => x * x * x;

    private static double ToLinear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private static byte ToByte(double linear)
    {
        var c = linear <= 0.0031308 ? linear * 12.92 : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(Math.Clamp(c, 0, 1) * 255);
    }
}
