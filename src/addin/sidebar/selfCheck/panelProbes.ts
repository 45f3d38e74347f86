/** What only the panel can see: that the server wakes, what google.script.run carries, that its failures are heard. */

import type { SelfCheckLine } from '../../protocol';
import type { Steps } from './steps';

const NBSP = '\u00a0';

/** Everything that the protocol carries: numbers, texts, truth, null, lists and records in one another. */
const CARRIED = {
  nombre: 9.995,
  zero: 0,
  texte: 'Élève « œ »\n',
  vide: '',
  oui: true,
  rien: null,
  liste: [[1, ''], []],
};
const CALLS = 8;
const TURNS = 5;

type Words = Omit<SelfCheckLine, 'etat' | 'obtenu'>;

const line = (words: Words, obtenu: string): SelfCheckLine => ({
  ...words,
  obtenu,
  etat: words.attendu === '' ? 'mesure' : obtenu === words.attendu ? 'bon' : 'erreur',
});

/** The panel sleeps in Code.js as a comment: its first answer proves that the text of a function is given back, and that eval runs.
 * @example wakingLine(null).etat // 'bon' */
export const wakingLine = (failure: string | null): SelfCheckLine =>
  line(
    {
      id: 'panneau',
      hypothese:
        "Le serveur se réveille (texte d'une fonction rendu par String, puis eval) et répond à ce compte. La réponse elle-même le prouve.",
      attendu: 'une réponse',
      casse: 'Aucun écran du panneau ne marche. Les fonctions des cellules ne sont pas touchées.',
      remede: `Ne gardez qu'un compte Google ouvert dans ce navigateur, rechargez le classeur${NBSP}; sinon envoyez ce rapport aux auteurs du module.`,
    },
    failure ?? 'une réponse',
  );

/** @example await panelProbes(steps) // four lines */
export async function panelProbes(steps: Steps): Promise<readonly SelfCheckLine[]> {
  return [await exchange(steps), await several(steps), await failure(steps), await delay(steps)];
}

async function exchange(steps: Steps): Promise<SelfCheckLine> {
  const reply = await steps.selfCheckEcho(CARRIED);
  const back = reply.ok ? JSON.stringify(reply.value) : reply.message;
  return line(
    {
      id: 'echange',
      hypothese: 'Nombres, textes, listes et vides reviennent du serveur comme ils y sont partis.',
      attendu: 'les mêmes',
      casse: "Ce que le panneau demande n'est pas ce qui est fait.",
      remede: `Ne générez rien avec ce panneau${NBSP}: envoyez ce rapport aux auteurs du module.`,
    },
    back === JSON.stringify(CARRIED) ? 'les mêmes' : back,
  );
}

async function several(steps: Steps): Promise<SelfCheckLine> {
  const asked = Array.from({ length: CALLS }, (_, rank) => rank);
  const replies = await Promise.all(asked.map((rank) => steps.selfCheckEcho(rank)));
  const right = replies.filter((reply, rank) => reply.ok && reply.value === rank).length;
  return line(
    {
      id: 'appels',
      hypothese: `${CALLS} appels partis ensemble reçoivent chacun leur réponse.`,
      attendu: `${CALLS} réponses justes`,
      casse: "Un écran peut montrer la réponse d'un autre.",
      remede: "N'ouvrez qu'un écran à la fois, et attendez sa réponse.",
    },
    `${right} réponses justes`,
  );
}

async function failure(steps: Steps): Promise<SelfCheckLine> {
  const reply = await steps.selfCheckThrow();
  return line(
    {
      id: 'echec',
      hypothese: 'Un échec du serveur est entendu par le panneau.',
      attendu: 'un échec entendu',
      casse: 'Le panneau pourrait attendre sans fin, ou croire un travail fini.',
      remede: 'Si un travail semble ne pas finir, rechargez le classeur et ouvrez de nouveau le panneau.',
    },
    reply.ok ? 'un succès' : 'un échec entendu',
  );
}

async function delay(steps: Steps): Promise<SelfCheckLine> {
  const start = performance.now();
  for (let turn = 0; turn < TURNS; turn += 1) await steps.selfCheckEcho(turn);
  return line(
    {
      id: 'cout-appel',
      hypothese: "Durée d'un aller-retour du panneau au serveur.",
      attendu: '',
      casse: '',
      remede: '',
    },
    `${Math.round((performance.now() - start) / TURNS)} ms`,
  );
}
