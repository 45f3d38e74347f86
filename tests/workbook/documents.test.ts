/** « Documents » over the real sheets: what the endpoints answer, the sheet that is written, how many service calls it takes. */
import { writeFileSync } from 'node:fs';
import { ask, must, openNotebook } from './workbench';
it('dump', async () => {
  const host = await openNotebook({ etudiants: 12 }, 'S1', 'BUT1');
  try {
    const choices = (await must(host, 'documentChoices')) as any;
    const nips = choices[1].etudiants.map((e: any) => e.nip);
    const docs: any = {};
    for (const kind of ['pv', 'releve', 'attestation', 'refus'])
      docs[kind] = (await ask(host, 'juryDocument', { kind, session: 'BUT1', anonyme: false, nips: kind === 'pv' ? [] : nips })).value;
    docs.s1 = (await ask(host, 'juryDocument', { kind: 'pv', session: 'S1', anonyme: true, nips: [] })).value;
    writeFileSync('/tmp/docs.json', JSON.stringify({ choices: [choices[1]], docs }));
    console.log(choices.map((c: any) => c.etudiants.length), Object.keys(docs).map((k) => docs[k]?.pages.length));
    console.log(await ask(host, 'writeDocument', { kind: 'pv', session: 'BUT1', anonyme: false, nips: [] }), host.refusals);
  } finally { host.dispose(); }
}, 400000);
