# La stratégie : diagnostic, axes, objectifs, plans annuels, révisions, et le projet de territoire qu’elle sert.

section-grounds = Ancrage

## Stratégie

kind-strategy = Stratégie
    .help = La politique d’action internationale de plusieurs années : le modèle de ville qu’elle porte, son horizon, l’acte qui l’adopte.
kind-strategy-plural = Stratégies
kind-strategy-new = Nouvelle stratégie
kind-strategy-none = Aucune stratégie pour l’instant. Tout le reste s’y rattache : axes, objectifs, plans annuels. Commencez par celle qui est en vigueur, ou par le brouillon de la prochaine.
strategy-title = Intitulé
strategy-city-model = Modèle de ville
    .help = La ville que l’on veut devenir et que l’action internationale doit servir.
strategy-government = Gouvernement
    .help = À remplir seulement si cette stratégie n’est pas la nôtre : celle de la région ou d’une ville partenaire.
strategy-territorial-plan = Projet de territoire
    .help = Le plan de développement que la stratégie sert.
strategy-horizon-from = Horizon : premier jour
strategy-horizon-to = Horizon : dernier jour
strategy-moves = États successifs
    .help = L’histoire de la stratégie : chaque état et le jour où il a commencé. L’adoption ferme le texte des axes et des objectifs.
    .one = un état
strategy-state = État
strategy-state-draft = Brouillon
strategy-state-in-consultation = En consultation
strategy-state-ready = Prête
    .help = La consultation est close et chaque proposition a sa réponse.
strategy-state-adopted = Adoptée
    .help = Le texte ne change plus que par une révision.
strategy-state-revised = Révisée
    .help = Adoptée, puis révisée ; elle reste en vigueur.
strategy-state-abandoned = Abandonnée
strategy-legal-bases = Bases légales
    .one = une base légale
strategy-mandates = Mandats
    .help = Qui la porte politiquement.
    .one = un mandat
strategy-derogation = Dérogation
    .help = La permission de l’adopter alors qu’elle ne peut pas encore être évaluée. Elle est publique et dit qui l’accorde.
strategy-derogation-by = Accordée par
    .help = La fonction ou l’instance, non la personne : « Conseil métropolitain ».
strategy-derogation-motive = Motif
strategy-derogation-on = Date
strategy-derogation-deadline = À compléter avant le
strategy-derogation-objectives = Objectifs concernés
    .one = un objectif
strategy-derogation-missing = Ce qui manque
    .one = un manque

## Axe

kind-axis = Axe
    .help = L’une des grandes directions d’une stratégie, tirée du diagnostic du territoire.
kind-axis-plural = Axes
kind-axis-new = Nouvel axe
kind-axis-none = Aucun axe pour l’instant. Trois ou quatre suffisent d’ordinaire ; chacun part d’un élément de diagnostic.
axis-strategy = Stratégie
axis-title = Intitulé
axis-order = Rang
    .help = Sa place parmi les axes : 1 pour le premier.
axis-diagnosis = Éléments de diagnostic
    .help = Ce dont l’axe part ; au moins un, pour qu’il soit celui de ce territoire.
    .one = un élément de diagnostic

## Objectif

kind-objective = Objectif
    .help = Ce qui doit changer, pour qui, et quelle direction en répond.
kind-objective-plural = Objectifs
kind-objective-new = Nouvel objectif
kind-objective-none = Aucun objectif pour l’instant. Les actions, les indicateurs et les demandes s’y rattachent ; commencez par ceux du premier axe.
objective-axis = Axe
objective-group = Groupe
    .help = Un objectif a un seul groupe principal parmi les cinq.
objective-group-projection = Projection
    .help = Rayonner, attirer, faire vivre une marque.
objective-group-exchange = Échange
    .help = Partager expériences et savoirs.
objective-group-solidarity = Solidarité
    .help = Coopérer contre les inégalités.
objective-group-openness = Ouverture
    .help = La vie interculturelle, les associations locales au-dehors.
objective-group-advocacy = Plaidoyer
    .help = Défendre des intérêts locaux, peser sur les décisions du monde.
objective-title = Intitulé
objective-change-expected = Changement attendu
    .help = Ce qui sera différent à la fin, et pour qui ; non ce que l’on fera.
objective-from = Premier jour
objective-to = Dernier jour
objective-departments = Directions responsables
    .help = Au moins une ; le bureau seul fait rarement changer une politique.
    .one = une direction
objective-beneficiaries = Groupes bénéficiaires
    .one = un groupe bénéficiaire
objective-territorial-objectives = Objectifs du territoire
    .help = Les objectifs du projet de territoire que celui-ci sert.
    .one = un objectif du territoire
objective-diagnosis = Éléments de diagnostic
    .one = un élément de diagnostic
objective-agenda-links = Agendas mondiaux
    .help = Les objectifs mondiaux que l’objectif sert. Sans justification, un lien ne compte nulle part.
    .one = un objectif mondial
objective-agenda-links-key = Clé
objective-agenda-links-goal = Objectif ou cible
objective-agenda-links-justification = Justification
    .help = En une phrase : comment l’objectif fait avancer cet objectif mondial.

## Élément de diagnostic

kind-diagnosis-item = Élément de diagnostic
    .help = Ce que l’on a trouvé en regardant le territoire, et ce qui le prouve.
kind-diagnosis-item-plural = Diagnostic
kind-diagnosis-item-new = Nouvel élément de diagnostic
kind-diagnosis-item-none = Aucun élément de diagnostic pour l’instant. Notez ce que ce territoire a de particulier, ce qu’il veut, ce qui le menace ; les axes en partiront.
diagnosis_item-kind = Nature
diagnosis-kind = Nature
diagnosis-kind-specificity = Spécificité
    .help = Ce que ce territoire a et que d’autres n’ont pas.
diagnosis-kind-priority = Priorité
diagnosis-kind-opportunity = Opportunité
diagnosis-kind-risk = Risque
diagnosis-kind-trend = Tendance
    .help = Où vont les choses si personne n’y touche.
diagnosis_item-text = Constat
diagnosis_item-evidence = Ce qui le prouve
    .help = Une étude, un chiffre daté, ce qu’un groupe a dit.
diagnosis_item-territory = Territoire
diagnosis_item-themes = Thèmes
    .one = un thème
diagnosis_item-places = Lieux à l’étranger
    .help = Pour une priorité : les lieux où elle appelle à agir. Le tableau « qui fait quoi » montre ceux où personne n’agit.
    .one = un lieu
diagnosis_item-on = Constaté le
diagnosis_item-from-consultation = Issu de la consultation

## Révision

kind-revision = Révision
    .help = Une stratégie adoptée peut changer : par un acte, changement par changement, chacun avec sa raison.
kind-revision-plural = Révisions
kind-revision-new = Nouvelle révision
kind-revision-none = Aucune révision pour l’instant. Quand un axe ou un objectif adopté doit changer, écrivez d’abord ici ce qui change et pourquoi.
revision-strategy = Stratégie
revision-on = Prend effet le
revision-act = Acte
    .help = La délibération ou la décision.
revision-reason = Raison
revision-reason-progress = Résultats
    .help = On est en avance ou en retard sur ce qui était attendu.
revision-reason-context = Contexte
    .help = Le monde, la loi ou les partenaires ont changé.
revision-reason-event = Événement
    .help = Quelque chose est arrivé ; dites quoi.
revision-triggers = Ce qui y a conduit
    .help = L’évaluation, la note de veille, l’externalité ou la consultation.
    .one = un déclencheur
revision-context-event = Ce qui est arrivé
revision-changes = Changements
    .help = Chaque axe ou objectif nommé ici peut alors être modifié une fois.
    .one = un changement
revision-changes-key = Clé
revision-changes-about = Ce qui change
revision-changes-what = En quoi
revision-changes-why = Pourquoi

## Plan annuel

kind-annual-plan = Plan annuel
    .help = Ce que l’on fera dans l’exercice, avec son montant, tel que le conseil l’a adopté.
kind-annual-plan-plural = Plans annuels
kind-annual-plan-new = Nouveau plan annuel
kind-annual-plan-none = Aucun plan annuel pour l’instant. Sans plan adopté avant le début, tout ce qui se fait compte comme non planifié.
annual_plan-fiscal-year = Exercice
    .help = L’année où l’exercice commence.
annual_plan-adopted-on = Adopté le
annual_plan-items = Lignes
annual_plan-versions = Versions
    .help = Une version adoptée ne grandit plus : ce qui entre plus tard entre par une nouvelle version, à sa date.
    .one = une version
annual_plan-versions-key = Clé
annual_plan-versions-adopted-on = Adoptée le
annual_plan-versions-act = Acte
annual_plan-versions-items = Lignes
    .one = une ligne
annual_plan-versions-items-key = Clé
annual_plan-versions-items-activity = Action, mission ou événement
annual_plan-versions-items-amount = Montant

## Projet de territoire

kind-territorial-plan = Projet de territoire
    .help = Le plan de développement de la métropole, que la stratégie internationale sert.
kind-territorial-plan-plural = Projets de territoire
kind-territorial-plan-new = Nouveau projet de territoire
kind-territorial-plan-none = Aucun projet de territoire pour l’instant. Ajoutez celui de la métropole, puis ses objectifs.
territorial_plan-title = Intitulé
territorial_plan-territory = Territoire
territorial_plan-address = Adresse du texte
territorial_plan-from = Premier jour
territorial_plan-to = Dernier jour
territorial_plan-adopted-on = Adopté le
territorial_plan-act = Acte

## Objectif du territoire

kind-territorial-objective = Objectif du territoire
    .help = L’un des objectifs du projet de territoire.
kind-territorial-objective-plural = Objectifs du territoire
kind-territorial-objective-new = Nouvel objectif du territoire
kind-territorial-objective-none = Aucun objectif du territoire pour l’instant. Reprenez ceux du projet de territoire ; les objectifs internationaux diront lesquels ils servent.
territorial_objective-plan = Projet de territoire
territorial_objective-title = Intitulé
territorial_objective-description = Description

## Ce qui peut être refusé

problem-strategy-horizon = L’horizon doit finir après son premier jour ({ $from }).
problem-strategy-two-in-force = Une autre stratégie est déjà en vigueur ces jours-là : { $other }. Abandonnez-la à la date voulue, ou changez l’un des deux horizons.
problem-strategy-not-consulted = Pour être prête, la stratégie doit avoir été mise en consultation. Ajoutez la consultation.
problem-strategy-consultation-open = Pour être prête, la stratégie attend que la consultation soit close et que chaque proposition ait sa réponse, au plus tard ce jour-là.
problem-strategy-gate = Pour être adoptée, la stratégie doit pouvoir être évaluée (points à compléter : { $unmet }). Complétez-les, ou ajoutez une dérogation, qui sera publique.
problem-derogation-elsewhere = Cet objectif est d’une autre stratégie. Choisissez-en un de celle-ci.
problem-axis-diagnosis-missing = Un axe part d’au moins un élément de diagnostic. Ajoutez-en un.
problem-objective-department-missing = Un objectif a au moins une direction responsable. Ajoutez-en une.
problem-closed-by-adoption = La stratégie est adoptée : ce champ ne change plus que par une révision. Écrivez d’abord une révision qui nomme cette fiche, avec ce qui change et pourquoi.
problem-revision-not-adopted = À cette date, la stratégie n’était pas adoptée, ou elle était abandonnée. On ne révise que ce qui est adopté ; tant qu’elle est un brouillon, modifiez-la.
problem-revision-event-missing = Dites quel événement a conduit à cette révision : choisissez une fiche, ou écrivez ce qui est arrivé.
problem-revision-elsewhere = Cette fiche est d’une autre stratégie. Choisissez un axe ou un objectif de celle que l’on révise.
problem-plan-year-twice = Cet exercice a déjà son plan. Ajoutez-y une version.
problem-plan-version-before-last = Les versions se suivent : celle-ci ne peut pas être adoptée avant la précédente ({ $last }).
problem-plan-back-dated = Une entrée au plan n’est jamais antidatée : pas avant le { $limit }.
problem-plan-item-late = Cette version est déjà adoptée. Ajoutez une version, avec le jour où ceci entre au plan.
problem-plan-item-twice = Cette activité figure déjà dans la version. Retirez l’une des deux lignes.
