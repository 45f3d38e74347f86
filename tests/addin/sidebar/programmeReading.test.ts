/** The check screen's reading: what blocks, what a teacher may waive, which line can be corrected, and how far a UE is from its bounds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distanceSentence } from '../../../src/addin/sidebar/notebook/balance';
import {
  lineAt,
  notJson,
  readFicheText,
  readServerAnswer,
  withLine,
} from '../../../src/addin/sidebar/notebook/programmeReading';
import { programmeById } from '../../../src/programme';

const FICHE = readFileSync(
  join(__dirname, '..', '..', 'programme', 'fixtures', 'fiche-but1-mmi-dijon-2022-2023.txt'),
  'utf8',
);

it('la vraie fiche : tous les totaux prouvés, un avertissement, rien à corriger', () => {
  const { programme, points, proofs } = readFicheText(FICHE);
  expect(programme?.semestres.map(({ ues }) => ues.length)).toEqual([5, 5]);
  expect([...proofs.values()]).toEqual(Array(10).fill('prouve'));
  expect(points.map(({ nature }) => nature)).toEqual(['avertissement']);
});

it('une ligne rendue illisible se dit avec son numéro, et la corriger rend la lecture intacte', () => {
  const ligne = FICHE.split('\n').findIndex((line) => line.startsWith('R119 ')) + 1;
  const good = lineAt(FICHE, ligne);
  expect(good).toMatch(/^R119 /);
  const broken = withLine(FICHE, ligne, 'R119');
  const { points, proofs } = readFicheText(broken);
  expect(points.filter(({ nature }) => nature === 'lecture').map((point) => point.ligne)).toContain(ligne);
  expect([...proofs.values()]).toContain('faux');
  expect(readFicheText(withLine(broken, ligne, good))).toEqual(readFicheText(FICHE));
});

it('un texte sans tableau ne donne aucun programme et une seule chose à faire', () => {
  const { programme, points } = readFicheText('Bonjour');
  expect(programme).toBeNull();
  expect(points.map(({ sentence }) => sentence.replace(/\u00a0/g, ' '))).toEqual([
    'Fiche : aucun tableau « SEMESTRE n » trouvé. Copiez la fiche entière.',
  ]);
});

it('ce que dit le serveur bloque, une fois, à côté de ce que disent les chiffres', () => {
  const programme = programmeById('mmi-dijon-2022-2023-but1');
  const { points } = readServerAnswer({ programme, problemes: ['Cellule D7\u00a0: …'] });
  expect(points.map(({ nature }) => nature)).toEqual(['bloquant', 'avertissement']);
  const warning = points[1]?.sentence ?? '';
  expect(readServerAnswer({ programme, problemes: [warning] }).points).toHaveLength(1);
  expect(notJson().programme).toBeNull();
});

// Bounds of 4.3: 40 and 60 %. 46,7 is 6,7 points from 40; 58,1 is 1,9 from 60; 60 is on it; 94,2 is 34,2 beyond.
it.each([
  [0.467, true, '✓ à 6,7 points de la borne de 40 %'],
  [0.581, true, '✓ à 1,9 point de la borne de 60 %'],
  [0.6, true, '✓ sur la borne de 60 %'],
  [0.4, true, '✓ sur la borne de 40 %'],
  [0.942, false, '✗ à 34,2 points hors de la borne de 60 %'],
  [0.6001, false, '✗ tout juste hors de la borne de 60 %'],
  [0.2, false, '✗ à 20 points hors de la borne de 40 %'],
])('ressources %d : %s, %s', (share, conforme, sentence) => {
  expect(distanceSentence(share, conforme).replace(/\u00a0/g, ' ')).toBe(sentence);
});
