/** BUT1 MMI, IUT de Dijon, 2022-2023: what {@link readFiche} reads in the fiche filière (a test compares the two), but for the capitals of its head. */
import type { Programme, Ue } from '../programme';
import { portfolio, ressource, sae, ueOf } from './rows';

/**
 * The programme, built when it is asked for.
 *
 * @example mmiDijon2022().semestres.length // 2
 */
export function mmiDijon2022(): Programme {
  return {
    id: 'mmi-dijon-2022-2023-but1',
    mention: 'Métiers du multimédia et de l’internet',
    sigle: 'MMI',
    etablissement: 'IUT Dijon-Auxerre',
    annee: '2022-2023',
    but: 1,
    parcours: '',
    competences: [
      {
        numero: 1,
        nom: 'Comprendre',
        titre: 'Comprendre les écosystèmes, les besoins des utilisateurs et les dispositifs de communication numérique',
        niveau: 1,
        niveauTitre: 'Comprendre les éléments de communication et les attentes utilisateurs',
      },
      {
        numero: 2,
        nom: 'Concevoir',
        titre: 'Concevoir ou co-concevoir une réponse stratégique pertinente à une problématique complexe',
        niveau: 1,
        niveauTitre: 'Concevoir une réponse stratégique',
      },
      {
        numero: 3,
        nom: 'Exprimer',
        titre: 'Exprimer un message avec les médias numériques pour informer et communiquer',
        niveau: 1,
        niveauTitre: 'Exprimer un message par des productions simples',
      },
      {
        numero: 4,
        nom: 'Développer',
        titre: 'Développer pour le web et les médias numériques',
        niveau: 1,
        niveauTitre: 'Développer un site web simple et le mettre en ligne',
      },
      {
        numero: 5,
        nom: 'Entreprendre',
        titre: 'Entreprendre dans le secteur du numérique',
        niveau: 1,
        niveauTitre: 'Entreprendre un projet numérique',
      },
    ],
    semestres: [
      { numero: 1, ues: semestre1() },
      { numero: 2, ues: semestre2() },
    ],
  };
}

function semestre1(): readonly Ue[] {
  return [
    ueOf('UE11', 1, 1, 5, [
      ressource('R103', 'Ergonomie et accessibilité', 3, 4, 8, 15, 3),
      ressource('R104', 'Culture numérique', 7.5, 7.5, 0, 15, 3),
      ressource('R105', 'Stratégie de communication', 3, 4, 0, 7, 2),
      ressource('R109', 'Culture artistique', 1.5, 1.5, 1.5, 4.5, 1),
      ressource('R116', "Représentation et traitement de l'information", 1.5, 1.5, 3, 6, 1),
      ressource('R118', 'Économie et droit du numérique', 3, 6, 0, 9, 2),
      ressource('R119', 'PPP', 0, 1, 0, 1, 0.5),
      sae('SAE101', 'Audit de communication numérique', 3, 12, 3, 12, 18, 9),
      portfolio('SAE110', 0, 0, 0, 0, 0, 0),
    ]),
    ueOf('UE12', 2, 1, 6, [
      ressource('R101', 'Anglais', 0, 1.5, 7.5, 9, 1),
      ressource('R102', 'Anglais renforcé', 1.5, 3, 4.5, 9, 1),
      ressource('R105', 'Stratégies de communication', 3, 16, 0, 19, 3),
      ressource('R106', 'Expression, communication', 1.5, 6, 6, 13.5, 2),
      ressource('R119', 'PPP', 0, 1, 0, 1, 0.5),
      sae('SAE102', 'Recommandation de communication numérique', 3, 9, 3, 12, 15, 6),
      portfolio('SAE110', 0, 0, 0, 0, 0, 0),
    ]),
    ueOf('UE13', 3, 1, 8, [
      ressource('R101', 'Anglais', 0, 1.5, 1.5, 3, 1),
      ressource('R107', 'Écriture multimédia et narration', 1.5, 6, 8, 15.5, 3),
      ressource('R108', 'Production graphique', 1.5, 3, 16, 20.5, 4),
      ressource('R109', 'Culture artistique', 1.5, 1.5, 9, 12, 2),
      ressource('R110', 'Production audio et vidéo', 1.5, 3, 16, 20.5, 4),
      ressource('R116', "Représentation et traitement de l'information", 1.5, 1.5, 12, 15, 3),
      ressource('R119', 'PPP', 0, 1, 0, 1, 0.5),
      sae('SAE103', 'Design graphique', 4.5, 12, 3, 12, 19.5, 6),
      sae('SAE104', 'Production audio et vidéo', 4.5, 16, 3, 12, 23.5, 6),
      portfolio('SAE110', 0, 0, 0, 0, 0, 0),
    ]),
    ueOf('UE14', 4, 1, 8, [
      ressource('R112', 'Intégration web', 1.5, 8, 16, 25.5, 5),
      ressource('R113', 'Développement web', 1.5, 3, 16, 20.5, 4),
      ressource('R115', 'Hébergement', 3, 3, 9, 15, 3),
      ressource('R119', 'PPP', 0, 1, 0, 1, 0.5),
      sae('SAE105', 'Produire un site web', 6, 28, 3, 24, 37, 12),
      portfolio('SAE110', 0, 0, 0, 0, 0, 0),
    ]),
    ueOf('UE15', 5, 1, 3, [
      ressource('R101', 'Anglais', 1.5, 1.5, 0, 3, 1),
      ressource('R102', 'Anglais renforcé', 0, 1.5, 0, 1.5, 1),
      ressource('R106', 'Expression, communication', 0, 0, 6, 6, 2),
      ressource('R118', 'Économie et droit du numérique', 3, 3, 0, 6, 1),
      ressource('R117', 'Gestion de projet', 1.5, 3, 10.5, 15, 3),
      ressource('R119', 'PPP', 3, 12, 0, 15, 4),
      sae('SAE106', 'Gestion de projet pour une recommandation de communication numérique', 6, 18, 3, 24, 27, 10),
      portfolio('SAE110', 1.5, 4.5, 0, 4, 6, 0),
    ]),
  ];
}

function semestre2(): readonly Ue[] {
  return [
    ueOf('UE21', 1, 1, 4, [
      ressource('R203', 'Ergonomie et accessibilité', 3, 4, 8, 15, 3),
      ressource('R204', 'Culture numérique', 7.5, 7.5, 0, 15, 3),
      ressource('R216', "Représentation et traitement de l'information", 0, 0, 4.5, 4.5, 1),
      ressource('R219', 'PPP', 0, 1, 0, 1, 0.5),
      sae('SAE201', 'Exploration des usages', 4.5, 9, 1.5, 4.5, 15, 4),
      portfolio('SAE210', 1.5, 0, 0, 4, 1.5, 1),
    ]),
    ueOf('UE22', 2, 1, 4, [
      ressource('R201', 'Anglais', 0, 1.5, 6, 7.5, 3),
      ressource('R202', 'Anglais renforcé', 1.5, 4.5, 0, 6, 2),
      ressource('R205', 'Stratégie de communication', 6, 9, 0, 15, 3),
      ressource('R219', 'PPP', 0, 1, 0, 1, 0.5),
      sae('SAE202', 'Concevoir un produit ou un service et sa communication', 3, 15, 1.5, 12, 19.5, 5),
      portfolio('SAE210', 0, 1.5, 0, 4, 1.5, 1),
    ]),
    ueOf('UE23', 3, 1, 9, [
      ressource('R201', 'Anglais', 0, 1.5, 3, 4.5, 1),
      ressource('R202', 'Anglais renforcé', 0, 0, 4.5, 4.5, 1),
      ressource('R207', 'Écriture multimédia et narration', 1.5, 4, 9, 14.5, 3),
      ressource('R208', 'Production graphique', 1.5, 4, 16, 21.5, 4),
      ressource('R209', 'Culture artistique', 1.5, 4.5, 9, 15, 3),
      ressource('R210', 'Production audio et vidéo', 0, 4, 16, 20, 4),
      ressource('R216', "Représentation et traitement de l'information", 1.5, 4.5, 4.5, 10.5, 2),
      ressource('R219', 'PPP', null, 1, null, 1, 0.5),
      sae('SAE202', 'Concevoir un produit ou un service et sa communication', 9, 22.5, 6, 32, 37.5, 12),
      portfolio('SAE210', 0, 1.5, 0, 4, 1.5, 1),
    ]),
    ueOf('UE24', 4, 1, 9, [
      ressource('R211', 'Gestion de contenus', 0, 6, 4, 10, 2),
      ressource('R212', 'Intégration web', 1.5, 4, 16, 21.5, 4),
      ressource('R213', 'Développement web', 3, 6, 12, 21, 4),
      ressource('R214', "Système d'information", 1.5, 9, 4.5, 15, 3),
      ressource('R215', 'Hébergement', 1.5, 3, 10.5, 15, 3),
      ressource('R219', 'PPP', 0, 1, 0, 1, 0.5),
      sae('SAE202', 'Concevoir un produit ou un service et sa communication', 3, 3, 1.5, 4, 7.5, 2),
      sae('SAE203', 'Site web et base de données', 4.5, 28, 4, 24, 36.5, 10),
      portfolio('SAE210', 0, 1.5, 0, 4, 1.5, 1),
    ]),
    ueOf('UE25', 5, 1, 4, [
      ressource('R201', 'Anglais', 0, 1.5, 1.5, 3, 1),
      ressource('R206', 'Expression, communication et rhétorique', 0, 6, 9, 15, 3),
      ressource('R217', 'Gestion de projet', 3, 4, 8, 15, 3),
      ressource('R218', 'Économie et droit du numérique', 6, 9, 0, 15, 3),
      ressource('R219', 'PPP', 3, 8, 4, 15, 4),
      sae('SAE202', 'Concevoir un produit ou un service et sa communication', 6, 4.5, 0, 3, 10.5, 3),
      sae('SAE204', 'Construire sa présence en ligne', 1.5, 12, 0, 4.5, 13.5, 6),
      portfolio('SAE210', 0, 1.5, 0, 0, 1.5, 1),
    ]),
  ];
}
