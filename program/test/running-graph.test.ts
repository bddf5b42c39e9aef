import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfiguration } from '../src';
import { graphUrl, noteGraph, unreachable } from '../src/running-graph';

let dataDir: string;
const file = () => path.join(dataDir, 'graph.json');
const configuration = () => readConfiguration({ DATA_DIR: dataDir, PORT: '4321' });
const found = (environment = {}) => graphUrl(configuration(), environment);
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'conformity-program-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** The number of a process that has ended. */
const endedProcess = () => spawnSync(process.execPath, ['-e', '']).pid;

test('a graph is found by its data folder, until it ends', () => {
  const forget = noteGraph(dataDir, 'http://127.0.0.1:5555');
  expect(found()).toBe('http://127.0.0.1:5555');
  forget();
  expect(existsSync(file())).toBe(false);
  expect(found()).toBe('http://127.0.0.1:4321');
});

test.each(['http://elsewhere:1/graphql', 'http://elsewhere:1/', 'http://elsewhere:1'])(
  'GRAPH_URL goes before: %s',
  url => {
    noteGraph(dataDir, 'http://127.0.0.1:5555');
    expect(found({ GRAPH_URL: url })).toBe('http://elsewhere:1');
  },
);

test('a note that a killed graph left is not believed, and the message says what happened', () => {
  writeFileSync(file(), JSON.stringify({ url: 'http://127.0.0.1:5555', pid: endedProcess() }));
  expect(found()).toBe('http://127.0.0.1:4321');
  expect(unreachable(new Error('refused'), configuration())).toBe(
    `refused\nThe graph that was started last in ${dataDir} ended without a word.\nIs the graph running? Start it with npm start.\n`,
  );
});

test('a note that cannot be read is none', () => {
  writeFileSync(file(), '{"url":');
  expect(found()).toBe('http://127.0.0.1:4321');
  expect(unreachable(new Error('refused'), configuration())).not.toContain('without a word');
});

test('a graph that ends leaves the note of one that was started since', () => {
  const forget = noteGraph(dataDir, 'http://127.0.0.1:5555');
  const other = JSON.stringify({ url: 'http://127.0.0.1:6666', pid: process.ppid });
  writeFileSync(file(), other);
  forget();
  expect(readFileSync(file(), 'utf8')).toBe(other);
});
