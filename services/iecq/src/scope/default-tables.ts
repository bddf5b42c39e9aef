import type { VocabularyTables } from './vocabulary';

/** Groups separated by `;`, the synonyms of a group by `=`. */
const synonyms = (table: string) =>
  table.split(';').map(group => group.split('=').map(word => word.trim().replace(/\s+/g, ' ')));
const list = (table: string) => table.split(',').map(word => word.trim().replace(/\s+/g, ' '));

/**
 * The words of scope texts that every scheme shares; a scheme adds its own with `vocabularyOf`. Our decision, save that
 * manufacture, manufacturing and production, and lens and lenses, are one in the example of the IECQ FAQ on multisite scopes.
 */
export const defaultTables: VocabularyTables = {
  activities: synonyms(`
    manufacture = manufacturing = production = producing; design = designing; development = developing; research =
    researching; fabrication = fabricating; assembly = assembling; processing; sales = sale = selling; trade =
    trading; marketing; distribution = distributing; import = importing = importation; export = exporting =
    exportation; supply = supplying; purchase = purchasing = procurement; sourcing; brokerage = broking; storage =
    storing; warehousing; logistics; delivery = delivering; packaging; packing; handling; kitting; sorting;
    labelling = labeling; marking; programming; configuration = configuring; testing = test; inspection =
    inspecting; screening; measurement = measuring; calibration = calibrating; analysis = analysing = analyzing;
    evaluation = evaluating; verification = verifying; validation = validating; qualification = qualifying;
    simulation = simulating; engineering; integration = integrating; installation = installing; commissioning;
    service = servicing; maintenance = maintaining; repair = repairing; rework = reworking; refurbishment =
    refurbishing; recycling; management = managing; control = controlling; operation = operating; provision =
    providing; planning; training; consultancy = consulting; machining; moulding = molding; stamping; casting;
    forging; extrusion = extruding; cutting; drilling; dicing; grinding; polishing; welding; soldering; bonding;
    winding; curing; encapsulation = encapsulating; lamination = laminating; plating; electroplating; coating;
    painting; printing; etching; sputtering; cleaning; anodising = anodizing; treatment = treating
  `),
  objects: synonyms(`
    lens = lenses; gas = gases; bus = buses; integrated circuit = ic = ics; printed circuit board = pcb = pcbs;
    light emitting diode = light-emitting diode = led
  `),
  expansions: { 'R&D': 'Research and Development', 'R & D': 'Research and Development' },
  whole: list('AC/DC, DC/DC, DC/AC, AC/AC, I/O, A/D, D/A'),
  fillers: list('etc, various, miscellaneous, sundry'),
  vague: list(
    'other, others, other products, other components, other parts, related, related products, associated products, similar, similar products, like, so on',
  ),
  qualifiers: list(`
    by, with, without, using, used, in, at, from, to, into, on, via, through, between, within, which, that, where, when,
    under, per, than, but, only, not, both, their, its, as,
    including, includes, include, excluding, excludes, except, namely, such, according
  `),
  placeholders: list(`
    tbd, tba, tbc, n a, na, none, nil, null, x, xx, xxx, test, dummy, lorem ipsum, same, same as above, as above, same as master,
    to be defined, to be determined, to be confirmed, to be announced, not applicable, see attached, see attachment, see annex,
    see schedule, see certificate, see master, see master certificate, all activities, scope, scope of certification
  `),
};
