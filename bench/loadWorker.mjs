// One fresh V8 isolate: a bare context, a script, perhaps a call. The milliseconds of each go back to the parent.
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const { code, data, call } = workerData;
const start = performance.now();
const context = vm.createContext(Object.create(null));
const made = performance.now();
const script = new vm.Script(code, { filename: 'Code.js' });
const compiled = performance.now();
script.runInContext(context);
const ran = performance.now();
let called = ran;
if (call) {
  vm.runInContext(data, context);
  const cell = new vm.Script(call);
  const before = performance.now();
  cell.runInContext(context);
  called = ran + performance.now() - before;
}
parentPort.postMessage({ context: made - start, compile: compiled - made, run: ran - compiled, call: called - ran });
