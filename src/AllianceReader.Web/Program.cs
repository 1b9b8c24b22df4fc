using AllianceReader.Web.Commands;

return await CommandLine.Run(args);
