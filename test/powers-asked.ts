import { guest, type Membership, type Operation, operationNamed, type Place, type Principal } from '@conformity/access';
import { System } from '@conformity/certification';
import { astFromValue, type GraphQLField, getNamedType, isLeafType, isRequiredArgument, parse, print } from 'graphql';
import * as contents from './contents';
import { keepOversight, type OfOversight } from './of-oversight';
import { everyOperation, judgedBy, operationTypes } from './powers-page';
import { sql } from './support';
import type { Whole } from './whole';
import { asked, type principalOf } from './whole';

export const systems = Object.values(System);
export const body = 'bdy_demo';
/** An authorising officer of the body in each system. */
const officers = { IECEx: 'olga', IECQ: 'iris', IECEE: 'emil', IECRE: 'rene' } as const;

/** Who there is, as a system sees them, by what they are. */
export function everybodyOf(system: string): [who: string, principal: Principal][] {
  const holding = (who: string, membership: Partial<Membership>): [string, Principal] => [
    who,
    {
      id: 'per_asking',
      name: who,
      memberships: [{ role: 'CB_BASIC', system, bodyId: null, mayIssue: false, ...membership }],
    },
  ];
  const other = system === 'IECQ' ? 'IECEE' : 'IECQ';
  const ofBody = (where: string, bodyId: string) => [
    holding(`officer of ${where}`, { bodyId }),
    holding(`authorising officer of ${where}`, { bodyId, mayIssue: true }),
    holding(`administrator of ${where}`, { bodyId, role: 'CB_ADMIN' }),
    holding(`authorising administrator of ${where}`, { bodyId, role: 'CB_ADMIN', mayIssue: true }),
    holding(`machine client of ${where}`, {
      bodyId,
      only: ['document:view-draft', 'document:draft', 'document:edit', 'document:amend'],
    }),
  ];
  return [
    ['guest', guest],
    ...ofBody('the body', body),
    ...ofBody('another body', 'bdy_demob'),
    holding('administrator of the body in another system', {
      bodyId: body,
      role: 'CB_ADMIN',
      mayIssue: true,
      system: other,
    }),
    holding('Secretariat', { role: 'SECRETARIAT' }),
    holding('Secretariat of another system', { role: 'SECRETARIAT', system: other }),
    holding('IT administrator', { role: 'IT_ADMIN', system: null }),
  ];
}

/** What the operations are about: made by those who may, before everything is held. */
export interface Things {
  /** The draft of each type, by the type. */
  documents: Record<string, string>;
  /** What operations of the directory take beside the body and the system: by operation and by system where it has one. */
  given(operation: string, system: string): { id: string; [argument: string]: unknown };
}

/** The ids of what is of a system: its officer's request and role, and somebody of the same body there. */
interface OfSystem {
  client: string;
  period: string;
  role: string;
  colleague: string;
  request: string;
  oversight: OfOversight;
}

const firstDraft: Record<string, object> = {
  IecqSet: contents.iecqSet(),
  IecqVerificationStatement: contents.verificationStatement(),
  IeceeCertificate: contents.cbCertificate('ZZ-70001'),
  IecreCertificate: contents.windStatement(),
};

/** Makes a draft of every type, and what else operations are about. */
export async function makeThings(whole: Whole, databaseUrl: string): Promise<Things> {
  const tell = async (person: Parameters<typeof principalOf>[0], query: string, variables: object = {}) => {
    const { data, errors } = await whole.ask(asked(query, variables, person));
    if (errors.length) throw new Error(`${query}: ${JSON.stringify(errors)}`);
    return Object.values(data as Record<string, { id: string; master: { id: string } }>)[0] as {
      id: string;
      master: { id: string };
    };
  };
  const documents: Record<string, string> = {};
  for (const type of operationTypes.filter(name => name !== 'IecqCertificate')) {
    const { system } = judgedBy(type);
    const wanted = type === 'IecqSet' ? 'master { id }' : 'id';
    const query = `mutation D($input: ${type}Input!) { draft${type}(input: $input) { ${wanted} } }`;
    const made = await tell(officers[system as System], query, { input: firstDraft[type] ?? {} });
    documents[type] = type === 'IecqSet' ? made.master.id : made.id;
  }
  documents.IecqCertificate = documents.IecqSet as string;
  const why = 'reason: "Asked of the table"';
  const notice = await tell(
    'adam',
    `mutation { tellBodyChange(body: "${body}", change: { name: "Otherwise" }, effectiveOn: "${contents.day()}", note: "Soon") { id } }`,
  );
  const organisations: string[] = [];
  for (const name of ['One Works', 'Other Works', 'Merged Works'])
    organisations.push(
      (await tell('olga', `mutation { saveOrganisation(input: { name: "${name}", country: "ZZ", sites: [] }) { id } }`))
        .id,
    );
  const [one = '', other = '', merged = ''] = organisations;
  await tell('olga', `mutation { confirmOrganisationName(id: "${one}", name: "Asked of the table", ${why}) { id } }`);
  await tell('sam', `mutation { mergeOrganisations(keep: "${one}", merge: "${merged}", ${why}) { id } }`);
  await sql(
    databaseUrl,
    `insert into documents.job_run (id, job, payload, state, ended_at, keep_days, fault)
     values ('dead', 'render-issue', '{}', 'FAILED', now(), 1, 'For the test')`,
  );
  await sql(
    databaseUrl,
    `insert into directory.body_logo (body_id, hash, bytes, width, height)
     values ($1, encode(sha256('logo'), 'hex'), 'logo', 9, 9)`,
    [body],
  );
  const bySystem = new Map<string, OfSystem>();
  for (const system of systems) {
    const inGraph = system.toUpperCase();
    const client = await tell(
      'ivy',
      `mutation { registerMachineClient(body: "${body}", system: ${inGraph}, name: "Robot", clientId: "robot-${system}", powers: [DRAFT]) { id } }`,
    );
    const [from, until] = [50, 51].map(days => `"${contents.day(days)}T00:00:00Z"`);
    const period = await tell(
      'ivy',
      `mutation { announceReadOnlyPeriod(system: ${inGraph}, from: ${from}, until: ${until}, ${why}) { id } }`,
    );
    const membership = `{ role: CB_BASIC, system: ${inGraph}, body: "${body}" }`;
    const colleague = await tell(
      'ivy',
      `mutation { inviteUser(email: "${inGraph}@people.example", name: "Colleague", membership: ${membership}, ${why}) { id } }`,
    );
    const request = { id: `ers_${system}` };
    await sql(
      databaseUrl,
      `insert into directory.erasure_request (id, person_id, note, state, asked_at) values ($1, $2, 'For the test', 'OPEN', now())`,
      [request.id, `per_${officers[system]}`],
    );
    await sql(
      databaseUrl,
      `insert into directory.signature (body_id, person_id, hash, bytes, width, height)
       values ($1, $2, encode(sha256('${system}'), 'hex'), '${system}', 9, 9)`,
      [body, `per_${officers[system]}`],
    );
    await sql(
      databaseUrl,
      `insert into directory.system_mark (system, hash, bytes, width, height)
       values ($1, encode(sha256('${system}'), 'hex'), '${system}', 9, 9)`,
      [system],
    );
    const [role] = await sql<{ id: string }>(databaseUrl, 'select id from directory.membership where person_id = $1', [
      `per_${officers[system]}`,
    ]);
    bySystem.set(system, {
      client: client.id,
      period: period.id,
      role: role?.id ?? '',
      colleague: colleague.id,
      request: request.id,
      oversight: await keepOversight(databaseUrl, body, system),
    });
  }
  return {
    documents,
    given(operation, system) {
      const { client, period, role, colleague, request, oversight } = bySystem.get(system) as OfSystem;
      const person = operation === 'standIn' ? colleague : `per_${officers[system as System]}`;
      const ids: [RegExp, string][] = [
        [/BodyChange$/, notice.id],
        [/^undoOrganisationMerge$/, merged],
        [/Organisation|^organisationMatches$/, one],
        [/MachineClient$/, client],
        [/ReadOnlyPeriod$/, period],
        [/^answerErasure$/, request],
        [/^retryJob$/, 'dead'],
        [/SuspensionReview$/, oversight.review],
        [/AuditFinding$/, oversight.auditFinding],
        [/^answerConcern$/, oversight.concern],
        [/^(remove|test)Webhook$/, oversight.webhook],
        [/^resendWebhookDelivery$/, `msg_${oversight.delivery}`],
        [/./, role],
      ];
      const { document, webhook } = oversight;
      const answer = operation === 'answerSuspensionReview' ? 'CANCEL' : 'It is mended.';
      const id = ids.find(([named]) => named.test(operation))?.[1] ?? '';
      const days = operation === 'reportCard' ? { from: contents.day(-30), to: contents.day() } : {};
      return {
        ...days,
        id,
        person,
        keep: one,
        merge: other,
        document,
        webhook,
        answer,
        upTo: `nte_${oversight.notice}`,
      };
    },
  };
}

/**
 * Lets the database take no change any more, from anybody but `asOwner`: what is allowed runs as far as its first change, so that
 * everybody may be asked everything of the same things.
 */
export const holdEverything = (databaseUrl: string) =>
  sql(
    databaseUrl,
    `create function public.held() returns trigger language plpgsql as $$ begin raise 'Held for the test.'; end $$;
     do $$ declare one record; begin
       for one in select table_schema, table_name from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'bullmq') loop
         execute format('create trigger held before insert or update or delete on %I.%I for each statement execute function public.held()',
           one.table_schema, one.table_name);
       end loop; end $$`,
  );

export const statuses = ['DRAFT', 'CURRENT', 'SUSPENDED', 'CANCELLED', 'deleted'] as const;
export type Status = (typeof statuses)[number];

/** Gives all documents of the things a status that is not DRAFT. */
export async function become(databaseUrl: string, { documents }: Things, status: Status): Promise<void> {
  const ids = Object.values(documents).map(id => `'${id}'`);
  const schemas = await sql<{ name: string }>(
    databaseUrl,
    `select table_schema as name from information_schema.tables where table_name = 'issue' and table_type = 'BASE TABLE'`,
  );
  const [kept, deleted] = status === 'deleted' ? ['CURRENT', 'now()'] : [status, 'null'];
  const changes = schemas.map(
    ({ name }) => `
      update ${name}.document set status = '${kept}', issue_number = 0, deleted_at = ${deleted} where id in (${ids});
      update ${name}.issue set published_at = now(), issued_on = current_date where document_id in (${ids});`,
  );
  await sql(databaseUrl, `set session_replication_role = replica; ${changes.join('')}`);
}

/** An operation that is to be asked: of a document, or of the body in a system. */
export interface Question {
  name: string;
  operation: Operation & { type?: string };
  place: Place;
  /** Whom the alias is of. */
  text: string;
  isMutation: boolean;
}

const rows = everyOperation.map(({ kind, field }) => ({
  kind,
  field,
  operation: operationNamed(field.name, operationTypes),
}));

/** The operations that the table does not name. */
export const withoutRow = () => rows.filter(({ operation }) => !operation).map(({ field }) => field.name);

/** Every question about the documents of a type. */
export function questionsOf(type: string, things: Things): Question[] {
  const { system, documentType } = judgedBy(type);
  const place = { system, documentType, bodyId: body, systems: [system] };
  const isOf = ({ type: own, system: of, reach }: Operation & { type?: string }, name: string) =>
    own === type || (!own && of === system && reach === 'document' && name.includes(type));
  return rows.flatMap(({ kind, field, operation }) =>
    operation && operation.powers !== 'everybody' && isOf(operation, field.name)
      ? [questionOf(kind, field, operation, place, { id: things.documents[type] as string })]
      : [],
  );
}

/** Every question about the body, its people and the graph, as in a system. */
export function questionsIn(system: System, things: Things): Question[] {
  const place = { system, bodyId: body, systems };
  return rows.flatMap(({ kind, field, operation }) => {
    if (!operation || operation.powers === 'everybody' || operation.type || operation.reach === 'document') return [];
    if (operation.system && operation.system !== system) return [];
    return [questionOf(kind, field, operation, place, { ...valuesIn(system), ...things.given(field.name, system) })];
  });
}

const schemes = { IECEx: 'EX_EQUIPMENT', IECQ: 'IECQ_HSPM', IECEE: 'IECEE_CB', IECRE: 'IECRE_WE' } as const;

const valuesIn = (system: System): Record<string, unknown> => ({
  ...{ body, system: system.toUpperCase(), scheme: schemes[system], status: 'ACCEPTED', asked: true },
  ...{ powers: ['READ_DRAFTS'], clientId: 'another', code: 'ZZZQ', country: 'DE', email: 'new@people.example' },
  ...{
    timeZone: 'UTC',
    standard: 'IEC 60079-0',
    edition: '7.0',
    contacts: [],
    change: { name: 'Anew' },
  },
  ...{
    closed: true,
    remark: 'It is mended.',
    reason: 'Asked of the table',
    url: 'https://body.example/other',
  },
  ...{ systems: [system.toUpperCase()], samplePercent: 50, seed: 'one' },
  ...{ rule: 'unclear', message: 'The models are not told apart.' },
  ...{ erase: false, kind: 'DRAFTS', years: 5, validFrom: contents.day(30), effectiveOn: contents.day(), minutes: 10 },
  ...{ membership: { role: 'CB_BASIC', system: system.toUpperCase(), body }, since: contents.day(1) },
});

const ofDocument: Record<string, (id: string) => unknown> = {
  revision: () => 99,
  rows: id => [{ id, revision: 99 }],
  ids: id => [id],
  patch: () => ({}),
  sites: () => [contents.iecqSite('Wing', 'Manufacture')],
  numbers: () => ['X'],
  to: () => 'X',
  productsAffected: () => false,
};

const ofType: Record<string, unknown> = {
  SurveillanceInput: { doneOn: contents.day(-1) },
  OrganisationInput: { name: 'Works', country: 'ZZ', sites: [] },
  Date: contents.day(60),
  DateTime: `${contents.day(60)}T00:00:00Z`,
  Base64: 'JVBERi0xLjc=',
  String: 'Asked of the table',
  MailPace: 'DAILY',
  NoticeLanguage: 'EN',
};

/** What is named also where it could be left out. */
const alwaysNamed = ['body', 'system', 'person'];

function questionOf(
  kind: Question['text'],
  field: GraphQLField<unknown, unknown>,
  operation: Operation & { type?: string },
  place: Place,
  given: Record<string, unknown> & { id: string },
): Question {
  const { name, args, type } = field;
  const wanted = args.filter(
    arg => isRequiredArgument(arg) || arg.name === 'id' || (alwaysNamed.includes(arg.name) && given[arg.name]),
  );
  const texts = wanted.map(arg => {
    const named = getNamedType(arg.type).name;
    const content = /^(\w+)Input$/.exec(named)?.[1] ?? '';
    const value =
      given[arg.name] ??
      ofDocument[arg.name]?.(given.id) ??
      ofType[named] ??
      (operationTypes.includes(content) ? (firstDraft[content] ?? {}) : undefined);
    const node = astFromValue(value, arg.type);
    if (!node) throw new Error(`Say what ${name} is given as ${arg.name}: ${arg.type}`);
    return `${arg.name}: ${print(node)}`;
  });
  const answer = getNamedType(type);
  const ofRows = answer.name.endsWith('RowAnswer') ? '{ refused { code } }' : '{ __typename }';
  const below = operation.lists ? '{ edges { cursor } }' : ofRows;
  const asArguments = texts.length ? `(${texts.join(', ')})` : '';
  const text = `${name}${asArguments} ${isLeafType(answer) ? '' : below}`;
  return { name, operation, place, text, isMutation: kind === 'mutation' };
}

/** What became of a question: the code of its refusal, 'nothing' where it answered null or an empty list, or 'done'. */
export async function outcomes(whole: Whole, questions: readonly Question[], principal: Principal): Promise<string[]> {
  const found: string[] = new Array(questions.length).fill('');
  for (const kind of ['mutation', 'query']) {
    const own = questions.flatMap((one, index) => ((kind === 'mutation') === one.isMutation ? index : []));
    if (!own.length) continue;
    const text = `${kind} { ${own.map(index => `q${index}: ${questions[index]?.text}`).join(' ')} }`;
    const { data, errors } = await whole.ask({ document: parse(text), variables: {}, principal, now: new Date() });
    const invalid = errors.find(({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED');
    if (invalid) throw new Error(`${invalid.message} ${JSON.stringify(invalid.path)}`);
    for (const index of own) {
      const error = errors.find(({ path }) => path?.[0] === `q${index}`);
      const answer = (data as Record<string, unknown> | null)?.[`q${index}`];
      const refused = (answer as { refused?: { code: string } }[] | null)?.[0]?.refused;
      const isNothing = answer == null || (answer as { edges?: unknown[] }).edges?.length === 0;
      found[index] = String(error?.extensions?.code ?? refused?.code ?? (isNothing ? 'nothing' : 'done'));
    }
    if (!data && errors.length) throw new Error(`${text.slice(0, 2000)}: ${JSON.stringify(errors.slice(0, 3))}`);
  }
  return found;
}
