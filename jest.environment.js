// Tests run among Node's own globals, as the graph does, and not in a context of their own, in which an Error or an Array is another.
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** Stands for the context of this process where Jest asks for one. */
const here = {};
const compile = vm.compileFunction;
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) =>
  compile(code, parameters, parsingContext === here ? options : { ...options, parsingContext });

/** What a test file changes of the process is as before when it ends. */
module.exports = class extends TestEnvironment {
  constructor(...given) {
    super(...given);
    this.context = here;
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    this.before = { console, exit: process.exit, env: { ...process.env }, execArgv: [...process.execArgv] };
  }

  async teardown() {
    const { env, execArgv, exit, ...globals } = this.before;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.execArgv.splice(0, Infinity, ...execArgv);
    process.exit = exit;
    Object.assign(globalThis, globals);
    await super.teardown();
  }
};
