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
    storing; warehousing; logistics; delivery = delivering; packaging; packing; repackaging; repacking; handling; shipping = shipment; transport = transportation = transporting; kitting; sorting;
    labelling; marking; programming; configuration = configuring; testing = test = tests; inspection = inspections =
    inspecting; screening; measurement = measuring; calibration = calibrating; analysis = analysing;
    evaluation = evaluating; verification = verifying; validation = validating; qualification = qualifying;
    simulation = simulating; engineering; integration = integrating; installation = installing; commissioning;
    service = services = servicing; after-sales service = after-sales services = after-sale service = after sales service; technical support; maintenance = maintaining; repair = repairs = repairing; rework = reworking; refurbishment =
    refurbishing; recycling; management = managing; control = controlling; operation = operating; provision =
    providing; planning; training; consultancy = consulting; machining; moulding; stamping; casting;
    forging; extrusion = extruding; cutting; drilling; dicing; grinding; polishing; welding; soldering; bonding;
    winding; curing; encapsulation = encapsulating; lamination = laminating; plating; electroplating; coating;
    painting; printing; etching; sputtering; cleaning; slitting; crimping; harnessing; potting; dispensing; sintering; annealing; heat treatment; passivation = passivating; spraying; finishing; taping; reeling; slicing; thinning; bumping; turning; milling; punching; bending; pressing; blanking; tinning; galvanising; conversion = converting; modification = modifying; customisation = customising; optimisation = optimising; production planning; resale = reselling; leasing; rental = renting; retail; wholesale; stocking = stockholding; reclamation = reclaiming; disposal; anodising; treatment = treating
  `),
  objects: synonyms(`
    lens = lenses; gas = gases; bus = buses; integrated circuit = ic = ics; printed circuit board = pcb = pcbs;
    light emitting diode = light-emitting diode = led
  `),
  general: list('products, goods, items, things, all products, our products, its products'),
  inclusions: list(`
    including but not limited to, including, includes, include, inclusive of, such as, e.g., namely, in particular, especially,
    particularly, including without limitation
  `),
  exclusions: list(
    'excluding, except for, except, with the exception of, other than, not including, but not including, without, exclusive of',
  ),
  purposes: list(`
    for use in, for use with, for use on, for use by, for application in, for applications in, for the use in, to be used in, to be used for,
    to be used with, used in, used for, used with, used on, used by, intended for use in, intended for, suitable for, designed for, applied in,
    applicable in, for the field of, for the fields of, in the field of, in the fields of, to the
  `),
  purposeNouns: list(`
    application, applications, product, products, industry, industries, market, markets, sector, sectors, field, fields, use, uses, usage,
    purpose, purposes, equipment, device, devices, system, systems
  `),
  modifiers: list(`
    passive, active, rigid, flexible, aluminium, tantalum, plastic, rubber, metal, ceramic, thick film, thin film, thick-film, thin-film,
    high voltage, low voltage, medium voltage, high frequency, low frequency, high power, low power, high speed, single-sided, double-sided,
    single sided, double sided, multilayer, multi-layer, single layer, double layer, single-layer, double-layer, rigid-flex, digital,
    analogue, wired, wireless, fixed, variable, surface mount, surface-mount, through-hole, through hole, leaded, rechargeable, coaxial,
    discrete, alkaline, integrated, hybrid, linear, rotary, solid, liquid, single-phase, three-phase, single, double, flat, round, coated,
    lithium, lithium-ion, lithium polymer, power, signal, audio, video, data, indoor, outdoor
  `),
  nouns: list(`
    drive, adhesive, abrasive, additive, fabric, material, crystal, terminal, signal, chemical, mineral, logic, capital, preservative,
    mechanic
  `),
  expansions: { 'R&D': 'Research and Development', 'R & D': 'Research and Development' },
  whole: list('AC/DC, DC/DC, DC/AC, AC/AC, I/O, A/D, D/A'),
  fillers: list('etc, various, miscellaneous, sundry'),
  vague: list(
    'other, others, other products, other components, other parts, related, related products, associated products, similar, similar products, like, so on',
  ),
  attributes: list('with, using, from, on'),
  qualifiers: list(`
    by, with, without, using, used, in, at, from, to, into, on, via, through, between, within, which, that, where, when,
    under, per, than, but, only, not, both, their, its, as, including, includes, excluding, except, namely, such, according
  `),
  placeholders: list(`
    tbd, tba, tbc, n a, na, none, nil, null, x, xx, xxx, test, dummy, lorem ipsum, same, same as above, as above, same as master,
    to be defined, to be determined, to be confirmed, to be announced, not applicable, see attached, see attachment, see annex,
    see schedule, see certificate, see master, see master certificate, all activities, scope, scope of certification
  `),
};
