/** What the scripted server answers to a self-check: one assumption that holds, one that does not, one measure. */
import type { CheckLine, SelfCheckLine, WorkRequest } from '../../../src/addin/protocol';

const NBSP = '\u00a0';

export const GOOD: readonly SelfCheckLine[] = [
  {
    id: 'point-virgule',
    etat: 'bon',
    hypothese: `Le point-virgule sépare les arguments${NBSP}: =SUM(1;2) vaut 3.`,
    attendu: '3',
    obtenu: '3',
    casse: "Aucune formule générée n'est juste.",
    remede: 'Choisissez France.',
  },
  {
    id: 'cout-lire',
    etat: 'mesure',
    hypothese: `Durée d'un appel${NBSP}: lire 24 × 10 cellules.`,
    attendu: '',
    obtenu: '48 ms',
    casse: '',
    remede: '',
  },
];

export const WRONG: readonly SelfCheckLine[] = [
  ...GOOD,
  {
    id: 'recu-vide',
    etat: 'erreur',
    hypothese: 'Une fonction reçoit une cellule vide comme un vide.',
    attendu: 'vide',
    obtenu: 'nombre 0',
    casse: 'Une note manquante compterait 0.',
    remede: `Copiez ce rapport et envoyez-le aux auteurs du module${NBSP}; ne générez pas de classeur de jury ici.`,
  },
];

const line = (id: string, etat: CheckLine['etat'], titre: string, details: CheckLine['details'] = []): CheckLine => ({
  id,
  etat,
  titre,
  details,
});

export const WORKS: readonly WorkRequest[] = [{ kind: 'jury', session: 'S1' }];
export const AGREED: readonly CheckLine[] = [
  line('recalcul', 'bon', 'Moyennes et résultats : 3192 valeurs recalculées'.replace(' :', `${NBSP}:`)),
];
export const DIFFERENT: readonly CheckLine[] = [
  line('recalcul', 'erreur', "1 valeur affichée n'est pas celle de la loi", [
    { texte: `UE11 de MARTIN Rose${NBSP}: 10,01 au lieu de 10,00`, cellule: { feuille: 'Moyennes S1', a1: 'D12' } },
  ]),
];
