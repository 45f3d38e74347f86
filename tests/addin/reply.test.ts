/** Une panne imprévue : une phrase et la classe de l'erreur, jamais son texte, qui peut tenir ce que dit une cellule. */
import { answered, locked, refuse } from '../../src/addin/reply';

const NAME = 'Léo Bosc';
let flush = (): void => undefined;
const released = jest.fn();

beforeAll(() => {
  const lock = { tryLock: () => true, releaseLock: released };
  Object.assign(globalThis, {
    SpreadsheetApp: { getActiveSpreadsheet: () => ({}), flush: () => flush() },
    LockService: { getDocumentLock: () => lock },
  });
});
afterAll(() => {
  for (const name of ['SpreadsheetApp', 'LockService']) Reflect.deleteProperty(globalThis, name);
});

/** What Google throws when a service fails. */
const exception = Object.assign(new Error(NAME), { name: 'Exception' });

it.each([
  ['une erreur de JavaScript', new TypeError(NAME), 'TypeError'],
  ['une erreur', new Error(NAME), 'Error'],
  ['une exception de Google', exception, 'Exception'],
  ['un objet qui se dit une erreur', { name: 'RangeError', message: NAME }, 'RangeError'],
  ['un texte', NAME, 'erreur'],
  ['un nom qui n’est pas celui d’une classe', Object.assign(new Error(NAME), { name: `${NAME} Error` }), 'erreur'],
  ['rien', undefined, 'erreur'],
])('%s : sa classe, et rien de ce qu’elle dit', (_, thrown, panne) => {
  const fail = () => {
    throw thrown;
  };
  for (const ask of [answered, locked]) {
    const reply = ask(fail, 'Recommencez.');
    expect(reply).toEqual({ ok: false, code: 'inattendu', message: 'Recommencez.', panne });
    expect(JSON.stringify(reply)).not.toMatch(/Léo|Bosc/);
  }
});

it('un refus n’est pas une panne', () => {
  expect(answered(() => refuse('motif', 'Tapez un motif.'))).toEqual({
    ...{ ok: false, code: 'motif', message: 'Tapez un motif.' },
  });
});

it('ce qui ne s’écrit pas à la fin est une panne aussi, et le verrou est rendu', () => {
  flush = () => {
    throw new RangeError(NAME);
  };
  released.mockClear();
  expect(locked(() => 1, 'Recommencez.')).toMatchObject({ ok: false, code: 'inattendu', panne: 'RangeError' });
  expect(released).toHaveBeenCalledTimes(1);
});
