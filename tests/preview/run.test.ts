/** Code.js at work: its bare realm, what `google.script.run` carries, what may be called when. */
import { newHost, STAND_IN } from './newHost';

describe('where Code.js runs', () => {
  test('it finds the language and the services, nothing of Node nor of a page', async () => {
    const host = newHost();
    expect(await host.run('globalsSeen')).toBe('undefined'.repeat(6));
  });

  test('a service called while the file loads is refused', () => {
    expect(() => newHost({ code: `${STAND_IN}\nSpreadsheetApp.getUi();` })).toThrow('You do not have permission');
  });

  test('onOpen may add a menu of functions that exist, and not touch the document', () => {
    const host = newHost();
    expect(host.menus).toEqual([
      {
        title: 'Jury BUT',
        items: [
          { kind: 'item', caption: 'Ouvrir', functionName: 'openPanel' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: { title: 'Plus', items: [{ kind: 'item', caption: 'Alerte', functionName: 'sayHello' }] },
          },
        ],
      },
    ]);
    const opening = (body: string) => () => newHost({ code: `function onOpen() { ${body} }` });
    expect(opening('SpreadsheetApp.getActiveSpreadsheet();')).toThrow('You do not have permission');
    expect(opening("SpreadsheetApp.getUi().alert('x');")).toThrow('You do not have permission to call Ui.alert');
    expect(opening("SpreadsheetApp.getUi().createAddonMenu().addItem('A', 'nowhere').addToUi();")).toThrow(
      "n'existe pas",
    );
    expect(opening('LockService.getDocumentLock();')).toThrow('You do not have permission');
  });

  test('a click on a menu item opens the sidebar', async () => {
    const host = newHost();
    await host.click('openPanel');
    await host.click('sayHello');
    expect(host.screen.sidebars).toEqual([{ file: 'Sidebar', title: 'Essai', appended: '' }]);
    expect(host.screen.alerts).toEqual(['Bonjour']);
  });
});

describe('google.script.run', () => {
  test('carries plain data both ways, as a copy made of arrays of its own realm', async () => {
    const host = newHost();
    const data = { a: [1, 'é', true, null], b: { c: [] } };
    expect(await host.run('echo', data)).toEqual(data);
    expect(await host.run('isOwnArray', [1])).toBe(true);
    expect(await host.run('give', 'nothing')).toBeUndefined();
  });

  test.each([
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['undefined', undefined],
    ['a nested Date', { a: [1, { b: new Date(0) }] }],
    ['a nested function', [[() => 1]]],
    ['undefined in an array', [1, undefined]],
    ['NaN', Number.NaN],
    ['a Map', new Map()],
  ])('refuses %s as an argument', async (_, value) => {
    await expect(newHost().run('echo', value)).rejects.toThrow('google.script.run');
  });

  test.each(['date', 'fn', 'undef', 'nested', 'nan'])('refuses a result that holds %s', async (kind) => {
    await expect(newHost().run('give', kind)).rejects.toThrow('résultat.found');
  });

  test('refuses what is not a global function, or ends in _', async () => {
    const host = newHost();
    await expect(host.run('hidden_')).rejects.toThrow('Script function not found: hidden_');
    await expect(host.run('toString')).rejects.toThrow('Script function not found: toString');
  });

  test('an exception of the server reaches the caller', async () => {
    await expect(newHost().run('FAILS', 'x')).rejects.toThrow('raison : x');
  });

  test('a computed cell is not read in the call that has just written before it', async () => {
    const host = newHost();
    host.spreadsheet.getSheets()[0]?.getRange('B1').setFormula('=A1*2');
    await host.idle();
    await expect(host.run('writeThenRead')).rejects.toThrow('B1 : valeur calculée lue');
    expect(host.read('Feuille 1', 'B1')).toBe(10);
  });
});

test('the document lock is held by one execution, and released at its end', async () => {
  const host = newHost();
  expect(await host.run('takeLock')).toEqual([true, true]);
  expect(await host.run('lockState')).toBe(false);
  host.runtime.lockedElsewhere = true;
  expect(await host.run('takeLock')).toEqual([false, false]);
});
