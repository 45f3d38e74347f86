// One fresh V8 isolate: a context, a script, perhaps a call. The milliseconds of each go back to the parent.
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const { code, data, call } = workerData;
const start = performance.now();
vm.createContext();
const made = performance.now();
const script = new vm.Script(code, { filename: 'Code.js' });
const compiled = performance.now();
// In the context of the thread: in one that Node's vm makes, each `Math` is asked of the sandbox, at a hundred times the price.
script.runInThisContext();
const ran = performance.now();
let called = ran;
if (call) {
  vm.runInThisContext(data);
  const cell = new vm.Script(call);
  // The garbage of making the arguments is not the call's.
  globalThis.gc?.({ type: 'minor' });
  const before = performance.now();
  cell.runInThisContext();
  called = ran + performance.now() - before;
}
parentPort.postMessage({ context: made - start, compile: compiled - made, run: ran - compiled, call: called - ran });
