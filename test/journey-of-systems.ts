import * as contents from './contents';
import { type Ask, harmonised, owned, related } from './journey-asks';

const set = `id revision number scheme scopeOfCertification { text }
  master { ${harmonised} siteRole } sites { ${harmonised} siteRole masterCertificate { number } }`;
const findings = 'rule code severity source message field fix row proposal { field text rows { activity object } }';
const everybodyAsks = [null, 'iris', 'emil', 'rene', 'olga', 'wei', 'quinn', 'ella', 'remy', 'ivy'] as const;

/** The part of the journey that leads through the other systems: each of their acts, by who may and who may not. */
export async function travelOtherSystems(as: Ask) {
  await lookAtAll(as);
  await keepASet(as);
  await keepAStatement(as);
  await keepACertificate(as);
  await keepATurbine(as);
}

async function lookAtAll(as: Ask) {
  for (const person of everybodyAsks)
    await as(
      person,
      `{ certificates(first: 100, sort: NUMBER, filter: { systems: [IECQ, IECEE, IECRE] }) { totalCount textCount
          facets { field values { value count total } } edges { node { ${harmonised} ${related}
            family { number status } organisations { id name } } } } }`,
    );
  await as(
    null,
    `{ iecqSchemes { code name letter from until } ieceeCategories { code name } iecreDocumentTypes(on: "2026-06-15") { kind title }
       ieceeNcbScopes(body: "bdy_demo") { category role body { name } }
       organisationsAcrossSystems { totalCount edges { node { organisation { name } systems certificateCount } } } }`,
  );
  await as(
    'emil',
    '{ statistics(by: [SYSTEM, EFFECTIVE_STATUS, CATEGORY]) { system effectiveStatus category count } }',
  );
  await as(null, '{ statistics(by: [STANDARD, SYSTEM]) { standard system count } }');
  await as(
    null,
    `{ organisation(id: "org_demo_lamps") { name certificates(first: 50, sort: NUMBER) { totalCount edges { node { number system } } } } }`,
  );
  await as(
    null,
    '{ certificate(number: "ZZ-10001", system: IECEE) { number family { number } } other: certificate(number: "ZZ-10001", system: IECQ) { number } }',
  );
}

async function keepASet(as: Ask) {
  const input = contents.iecqSet();
  const faulty = contents.iecqSet({
    sites: [contents.iecqSite('Lens Works', 'Manufacturing of lenses; Sales of Lens')],
  });
  const check = `query C($input: IecqSetInput) { checkIecqSet(input: $input) { ${findings} } }`;
  for (const person of ['iris', 'wei', null] as const) await as(person, check, { input: faulty });
  await as('iris', check, { input });
  const drafting = `mutation D($input: IecqSetInput!) { draftIecqSet(input: $input) { ${set} } }`;
  await as('olga', drafting, { input });
  await as('iris', drafting, { input: { ...input, scheme: 'IECEE_CB' } });
  const { draftIecqSet: drafted } = await as('iris', drafting, { input: faulty });
  const { id } = drafted.master;
  const act = (name: string, more = '') =>
    `mutation ($id: ID!, $revision: Int!) { ${name}(id: $id, revision: $revision${more}) { ${set} } }`;
  await as('iris', act('issueIecqSet'), { id, revision: 1 });
  const editing = `mutation E($id: ID!, $input: IecqSetInput!) { editIecqSet(id: $id, revision: 1, input: $input) { ${set} } }`;
  const numbered = { ...input, sites: [{ ...input.sites[0], number: drafted.sites[0].number }] };
  await as('iris', editing, { id, input: numbered });
  for (const [person, revision] of [
    ['wei', 2],
    ['iris', 1],
    ['iris', 2],
  ] as const)
    await as(person, act('issueIecqSet'), { id, revision });
  const site =
    '{ name: "Wing", address: "Example Road 11", country: "ZZ", scopeAtThisLocation: { text: "Manufacture of Lens" } }';
  await as('iris', act('addIecqSites', `, changes: "A wing", sites: [${site}]`), { id, revision: 3 });
  for (const person of [null, 'iris', 'wei', 'quinn'] as const)
    await as(
      person,
      `query S($id: ID) { iecqSet(id: $id) { ${set} } iecqCertificate(id: $id) { ${owned} draftIssue { number content { changes sites } } content { sites scopeOfCertification { text } } } }`,
      { id },
    );
  await as('iris', act('issueIecqSet'), { id, revision: 4 });
  const to = `, to: "${drafted.sites[0].number}"`;
  await as('iris', act('moveIecqHeadOffice', to), { id, revision: 5 });
  await as('iris', act('renewIecqSet'), { id, revision: 6 });
  await as('iris', act('dropIecqSites', `, changes: "No more", numbers: ["${drafted.master.number}"]`), {
    id,
    revision: 7,
  });
  await as('quinn', 'mutation ($id: ID!) { deleteIecqSetDraft(id: $id, revision: 8) { number isInRegister } }', { id });
  const { iecqSet } = await as(
    null,
    'query S($id: ID) { iecqSet(id: $id) { master { id number } sites { number } } }',
    { id },
  );
  const master = iecqSet?.master ?? drafted.master;
  for (const [person, doing] of [
    ['iris', 'suspendIecqCertificate(id: $id, reason: "Because")'],
    ['quinn', 'suspendIecqCertificate(id: $id, reason: "Surveillance overdue")'],
    ['quinn', 'reinstateIecqCertificate(id: $id, reason: "Audited")'],
    ['quinn', 'cancelIecqCertificate(id: $id, reason: "Ended", productsAffected: false)'],
  ] as const) {
    await as(person, `mutation ($id: ID!) { ${doing} { ${owned} } }`, { id: master.id });
    await as(
      null,
      `query ($id: ID, $numbers: [String!]!) { iecqSet(id: $id) { ${set} } verify(numbers: $numbers) { verdict remark } }`,
      {
        id,
        numbers: [master.number, drafted.sites[0].number],
      },
    );
  }
  await as(
    null,
    '{ iecqCertified(activity: "production", object: "lenses", first: 50) { totalCount edges { node { number holder { name } } } } }',
  );
  await as(
    null,
    '{ iecqDue(from: "2026-01-01", to: "2035-01-01", first: 50) { totalCount edges { node { on kind certificate { number } } } } }',
  );
  await as(null, '{ iecqDue(from: "2036-01-01", to: "2035-01-01") { totalCount } iecqSet { id } }');
}

/** Drafts, has issued, and answers the id and the number. */
async function issued(as: Ask, person: 'iris' | 'emil' | 'rene', type: string, input: object) {
  const fields = `${owned} ${related} family { number } issue { number issuedOn issuer { code } }`;
  const drafting = `mutation D($input: ${type}Input!) { done: draft${type}(input: $input) { id number status revision allowedActs } }`;
  await as('olga', drafting, { input });
  const { done } = await as(person, drafting, { input });
  await as('wei', `mutation I($id: ID!) { issue${type}(id: $id, revision: 1) { id } }`, done);
  await as(person, `mutation I($id: ID!) { done: issue${type}(id: $id, revision: 1) { ${fields} } }`, done);
  return done as { id: string; number: string };
}

async function keepAStatement(as: Ask) {
  const type = 'IecqVerificationStatement';
  await as('iris', `query C($input: ${type}Input) { check${type}(input: $input) { rule message field } }`, {
    input: contents.verificationStatement({ statement: null, scheme: 'IECQ_HSPM' }),
  });
  const { id } = await issued(as, 'iris', type, contents.verificationStatement());
  await as('quinn', `mutation S($id: ID!) { suspend${type}(id: $id, reason: "Doubts") { ${owned} } }`, { id });
}

async function keepACertificate(as: Ask) {
  const type = 'IeceeCertificate';
  const checking = `query C($input: ${type}Input) { check${type}(input: $input) { rule severity message field fix } }`;
  await as('emil', checking, { input: contents.cbCertificate('x', { categories: ['WHAT'], standardTexts: ['what'] }) });
  await as('emil', checking, { input: contents.cbCertificate('ZZ-60001') });
  const base = await issued(
    as,
    'emil',
    type,
    contents.cbCertificate('zz 60001', { standardTexts: ['IEC 62133-2:2017+AMD1:2021'] }),
  );
  await as('emil', `mutation D($input: ${type}Input!) { draft${type}(input: $input) { id } }`, {
    input: contents.cbCertificate('ZZ-60001'),
  });
  const modified = await issued(as, 'emil', type, contents.cbCertificate('ZZ-60001-M1', { model: 'JB 2' }));
  const secret = await issued(
    as,
    'emil',
    type,
    contents.cbCertificate('ZZ-60002', { isPrivate: true, modifies: base.number }),
  );
  const numbers = [base, modified, secret].map(({ number }) => number);
  for (const person of [null, 'emil', 'wei', 'ella', 'quinn'] as const) {
    await as(
      person,
      `query F($base: ID, $modified: ID, $secret: ID, $numbers: [String!]!) {
         base: certificate(id: $base) { ${related} family { number } } modified: ieceeCertificate(id: $modified) { number modifies { number }
           content { modifies typeCode standardLevels { level1 level2 level3 } } }
         secret: ieceeCertificate(id: $secret) { number content { isPrivate } } verify(numbers: $numbers) { verdict certificate { number } } }`,
      { base: base.id, modified: modified.id, secret: secret.id, numbers },
    );
  }
  await as('ella', `mutation S($id: ID!) { suspend${type}(id: $id, reason: "Doubts") { ${owned} } }`, secret);
  await as('quinn', `mutation S($id: ID!) { suspend${type}(id: $id, reason: "Doubts") { id } }`, secret);
}

async function keepATurbine(as: Ask) {
  const type = 'IecreCertificate';
  const statement = await issued(as, 'rene', type, contents.windStatement());
  const component = contents.windStatement({
    kind: 'WE_CC',
    module: null,
    components: [{ component: 'BLADE', maker: 'Journey Blades', typeName: 'JB-73', locations: [] }],
    statements: [statement.number],
  });
  const { id } = await issued(as, 'rene', type, component);
  await as('rene', `mutation A($id: ID!) { amend${type}(id: $id, revision: 2) { number draftIssue { number } } }`, {
    id,
  });
  const revised = { ...component, changes: 'Another blade', certifiedObject: 'JT-150, revised' };
  const editing = `mutation E($id: ID!, $revision: Int!, $input: ${type}Input!) {
    edit${type}(id: $id, revision: $revision, input: $input) { number } }`;
  const issuing = `mutation I($id: ID!, $revision: Int!) { issue${type}(id: $id, revision: $revision) { ${owned} ${related} } }`;
  const inputs = [{ ...revised, kind: 'WE_TC' }, { ...revised, statements: ['IECRE.WE.CS.26.9999'] }, revised];
  for (const [index, input] of inputs.entries()) {
    await as('rene', editing, { id, revision: index + 3, input });
    await as('rene', issuing, { id, revision: index + 4 });
  }
  await as(
    null,
    `query R($id: ID) { iecreCertificate(id: $id) { number implausibleNumbers history { issueNumber } content { linkedStatements { number status } documentKind { title } } } }`,
    { id },
  );
  await as(
    'remy',
    `mutation C($id: ID!) { cancel${type}(id: $id, reason: "Ended", productsAffected: false) { ${owned} } }`,
    { id },
  );
  await as(
    null,
    '{ iecreExpiring(from: "2026-01-01", to: "2040-01-01", first: 50) { totalCount edges { node { number validUntil } } } }',
  );
}
