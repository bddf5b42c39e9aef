import { calendarDate } from '@conformity/certification';
import type { Party } from '@conformity/register';
import { amend, demonstrationActs, draft, issue, suspend } from '@conformity/scheme';
import type { DataLoad } from '@conformity/subgraph';
import type { IecreCertificateContent } from './certificate';
import type { IecreComponent } from './certificate-parts';
import { iecreScheme } from './scheme';
import type { IecreComponentKind, IecreModule } from './vocabulary';

const company = (name: string, address: string): Party => ({
  name: `${name} (not a real company)`,
  address,
  country: 'ZZ',
});
const windPower = company('Demonstration Wind Power', 'Example Quay 1, Demonstration City');
const blades = company('Demonstration Blades', 'Example Road 3, Demonstration City');
const solar = company('Demonstration Solar Park', 'Example Road 5, Demonstration City');

const component = (kind: IecreComponentKind, typeName: string, maker = windPower): IecreComponent => ({
  component: kind,
  maker: maker.name,
  typeName,
  locations: [maker],
});

const certificate = (kind: string, given: Partial<IecreCertificateContent>): IecreCertificateContent => ({
  kind,
  holder: windPower,
  certifiedObject: 'DW-150/4.2 (made up)',
  components: [],
  locations: [],
  standards: [
    { standard: 'IEC 61400-1', edition: '4.0' },
    { standard: 'IEC 61400-22', edition: '1.0' },
  ],
  operationalDocuments: [{ number: 'OD-501', edition: '2.0' }],
  statements: [],
  finalEvaluationReport: { number: 'DEMO-FER-1', issuedOn: calendarDate('2024-01-29') },
  reports: [],
  outstandingIssues: [],
  foreignReferences: [],
  annexes: [],
  signatory: { name: 'René Officer', position: 'Certification officer (demonstration)' },
  ...given,
});

const statement = (module: IecreModule) => certificate('WE.CS', { module });

const ofTurbine: Partial<IecreCertificateContent> = {
  manufacturer: windPower,
  turbine: { ratedPowerKw: 4200, rotorDiameterM: 150, hubHeightsM: [105, 125], iecClass: 'IIIA' },
  components: [
    component('BLADE', 'DB-73', blades),
    component('HUB', 'DH-1'),
    component('NACELLE', 'DN-1'),
    component('TOWER', 'DT-105'),
    component('GEARBOX', 'DG-4.2'),
    component('GENERATOR', 'DGEN-4.2'),
  ],
  reports: [
    {
      role: 'RETL',
      body: 'Demonstration Test Field (not a real laboratory)',
      kind: 'Power performance',
      number: 'DEMO-PP-24-01',
      issuedOn: calendarDate('2024-01-15'),
    },
    {
      role: 'REIB',
      body: 'Demonstration Inspection (not a real body)',
      kind: 'Inspection of manufacturing',
      number: 'DEMO-INS-24-02',
      issuedOn: calendarDate('2024-01-18'),
    },
  ],
};

const plant: Partial<IecreCertificateContent> = {
  holder: solar,
  certifiedObject: null,
  plant: {
    name: 'Demonstration Solar Park North (made up)',
    location: 'Example Plain, Demonstration Region',
    country: 'ZZ',
    capacityKw: 12_000,
    assessedFrom: calendarDate('2025-01-01'),
    assessedUntil: calendarDate('2025-12-31'),
    expectedEnergyMwh: 17_900,
    measuredEnergyMwh: 17_450,
  },
  standards: [],
  operationalDocuments: [{ number: 'OD-402', edition: '2.0' }],
};

/** A made-up body's documents in wind and solar: a type certificate with what it rests on, provisional, suspended, and a draft. */
export const demonstrationData: DataLoad = async (_db, asking) => {
  const acts = demonstrationActs(asking, 'IECRE');
  const { officer, secretariat } = acts;
  const issued = async (content: IecreCertificateContent, day: string) => acts.issued(iecreScheme, content, day);

  const modules: IecreModule[] = ['DESIGN_BASIS', 'DESIGN', 'MANUFACTURING', 'TYPE_TESTING'];
  const statements: string[] = [];
  for (const module of modules) statements.push((await issued(statement(module), '2024-02-05')).number);
  const blade = certificate('WE.CC', {
    holder: blades,
    certifiedObject: 'Rotor blade DB-73 (made up)',
    components: [component('BLADE', 'DB-73', blades)],
  });
  statements.push((await issued(blade, '2024-02-19')).number);

  const type = certificate('WE.TC', {
    ...ofTurbine,
    statements,
    conditions: 'Demonstration text. Ambient temperature from -20 °C to 45 °C.',
    foreignReferences: ['Demonstration reference D-0815 Rev. 4 (made up)'],
  });
  const { id } = await issued(type, '2024-03-04');
  const turbine = { ...ofTurbine.turbine, hubHeightsM: [105, 125, 145] };
  const revised = { ...type, turbine, changes: 'Demonstration text. Hub height of 145 m added.' };
  await amend(iecreScheme, officer('2025-06-02'), id, { content: revised });
  await issue(iecreScheme, officer('2025-06-02'), id, {});

  const provisional = certificate('WE.PRC', {
    ...ofTurbine,
    certifiedObject: 'DW-165/6.0 (made up)',
    turbine: { ratedPowerKw: 6000, rotorDiameterM: 165, hubHeightsM: [120], iecClass: 'S' },
    outstandingIssues: [
      {
        description: 'Demonstration text. Noise measurement to be repeated with the final blade.',
        touchesPrimarySafety: false,
        module: 'TYPE_TESTING',
        dueOn: calendarDate('2026-09-30'),
      },
    ],
  });
  await issued(provisional, '2026-01-19');
  await issued(certificate('PV.PC', plant), '2026-02-16');
  await issued(
    certificate('WE.PTC', { ...ofTurbine, certifiedObject: 'DW-180/7.5 prototype (made up)' }),
    '2026-03-02',
  );

  const older = await issued(
    certificate('WE.TC', { ...ofTurbine, certifiedObject: 'DW-136/3.6 (made up)' }),
    '2026-03-09',
  );
  await suspend(iecreScheme, secretariat('2026-05-04'), older.id, {
    reason: 'Demonstration: manufacturing surveillance overdue',
  });
  await draft(iecreScheme, officer('2026-07-01'), {
    content: certificate('WE.TC', {
      ...ofTurbine,
      certifiedObject: 'DW-200/10 (made up)',
      statements: ['IECRE.WE.CS.26.0999', '44 220 15454566-D-IEC Rev. 4'],
      supersedes: 'IECRE.WE.TC.86.0179-R6',
      outstandingIssues: [
        { description: 'Demonstration text. Overspeed protection to be tested.', touchesPrimarySafety: true },
      ],
    }),
  });
};
