import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { columnsOf, insertionOf, jsonOf, mendingOf, rowsOf, upsertionOf } from '../src';

class Dated {
  @Column('date', { name: 'issued_on' }) issuedOn!: string;
}

@Entity('lamp')
class Lamp extends Dated {
  @PrimaryColumn('text') id!: string;
  @PrimaryColumn('int', { name: 'issue_number' }) issueNumber!: number;
  @Column('jsonb', { name: 'its_parts' }) parts!: string[];
  @Column('bytea', { select: false }) picture?: Buffer;
  @Column({ type: 'text', name: 'picture_hash', select: false, insert: false, update: false }) pictureHash?: string;
}

@Entity('act')
class Act {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column('text', { name: 'by_id' }) byId!: string;
}

@Entity({ name: 'entry', schema: 'register' })
class Entry {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'number_key' }) numberKey!: string;
}

class Unnamed {}

const plain = (sql: string) => sql.replace(/\s+/g, ' ');

test('an entity is selected as its rows are read, with the columns of what it extends and without those to be asked for', () => {
  expect(columnsOf(Lamp, 'l')).toBe(
    'l.issued_on as "issuedOn", l.id, l.issue_number as "issueNumber", l.its_parts as "parts"',
  );
  expect(columnsOf(Lamp, 'l', ['id', 'picture'])).toBe('l.id, l.picture');
  expect(jsonOf(Lamp, 'l', ['id', 'issuedOn'])).toBe(`json_build_object('id', l.id, 'issuedOn', l.issued_on)`);
});

test('rows are written under the names of their columns, without what is no column or is given by PostgreSQL', () => {
  const lamp = { id: 'a', issueNumber: 1, parts: ['glass'], issuedOn: '2026-01-02', pictureHash: 'x', colour: 'red' };
  expect(JSON.parse(rowsOf(Lamp, [lamp]))).toEqual([
    { id: 'a', issue_number: 1, its_parts: ['glass'], issued_on: '2026-01-02' },
  ]);
  expect(plain(insertionOf(Act))).toBe(
    'insert into act (by_id) select by_id from jsonb_populate_recordset(null::act, $1::jsonb)',
  );
});

test('a row whose key is there is replaced in all its other columns, or in those that are named', () => {
  const columns = 'issued_on, id, issue_number, its_parts, picture';
  const inserted = `insert into lamp (${columns}) select ${columns} from jsonb_populate_recordset(null::lamp, $1::jsonb)`;
  expect(plain(upsertionOf(Lamp))).toBe(
    `${inserted} on conflict (id, issue_number) do update set issued_on = excluded.issued_on, its_parts = excluded.its_parts, picture = excluded.picture`,
  );
  expect(plain(upsertionOf(Lamp, ['parts']))).toBe(
    `${inserted} on conflict (id, issue_number) do update set its_parts = excluded.its_parts`,
  );
});

test('a table of another schema is written there; a row that is as it is given can be left alone', () => {
  const written = `insert into register.entry (id, number_key) select id, number_key from jsonb_populate_recordset(null::register.entry, $1::jsonb) on conflict (id) do update set number_key = excluded.number_key`;
  expect(plain(upsertionOf(Entry))).toBe(written);
  expect(plain(mendingOf(Entry))).toBe(`${written} where entry is distinct from excluded`);
});

test('what is no entity, or no column of it, is refused when the statement is made', () => {
  expect(() => columnsOf(Unnamed, 'u')).toThrow('Unnamed names no columns');
  expect(() => insertionOf(Unnamed)).toThrow('Unnamed names no table');
  expect(() => columnsOf(Lamp, 'l', ['colour' as never])).toThrow('Lamp has no column colour');
});
