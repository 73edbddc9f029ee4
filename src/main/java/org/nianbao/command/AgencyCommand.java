package org.nianbao.command;

import picocli.CommandLine.Command;

/** The agencies of a library by their names. */
@Command(name = "agency", synopsisSubcommandLabel = "COMMAND")
final class AgencyCommand {}
