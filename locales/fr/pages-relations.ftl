# Le portefeuille des réseaux et les chaînes d’incidence.

page-networks = Portefeuille des réseaux
    .help = Ce que chaque adhésion coûte, cotisation, temps et missions compris, ce qu’elle apporte, et jusqu’à quand on peut la dénoncer.
page-networks-table = Les adhésions, la plus proche échéance de préavis d’abord
    .help = Quatre parties font le score : objectifs servis, usages, influence, présence. Sans réunion statutaire, la présence n’est pas évaluée et son poids passe aux autres.
page-networks-passed = { $network } : le préavis devait être donné au plus tard le { $date } ; l’adhésion se reconduira d’elle-même.
page-networks-late = Préavis échu le { $date }
page-networks-renewed = Renouvelée le { $date } ; le renouvellement suivant n’est pas noté
page-networks-notice-alone = { $date }, seule date notée
page-networks-notice =
    { $count ->
        [0] { $date } (dernier jour)
        [one] { $date } (un jour)
       *[other] { $date } ({ $count } jours)
    }
page-networks-costs = Coût complet
    .help = Cotisation, temps de travail et missions de la période. Un coût dont une part n’est pas connue reste inconnu : ce n’est pas zéro.
page-networks-costs-point = Le plus coûteux : { $network }, { $amount }. Une barre d’alerte marque un préavis échu.
page-networks-costs-unknown = Aucun coût complet n’est connu pour cette période.
page-networks-scores = Ce que chacune apporte
    .help = Le score sur 100 et la classe.
page-networks-scores-point = Le score le plus haut d’abord ; chaque barre mène à son calcul.
page-networks-no-score = Aucune adhésion n’a de score à cette date.
page-networks-money = De quoi le coût est fait
    .help = Le levier est l’argent reçu par le réseau pour une unité de coût.
page-incidence = Incidence
    .help = Jusqu’où sont allées nos positions, du brouillon à l’effet sur le territoire. Ce qui ne se retrace pas ne se revendique pas.
page-incidence-of = { $over } sur { $under }
page-incidence-broken = Chaînes rompues
page-incidence-depth = Stades atteints
page-incidence-stages = Combien de positions à chaque stade
    .help = Une position compte à tous les stades qu’elle a franchis l’un après l’autre.
page-incidence-furthest = Le stade le plus avancé est « { $stage } », atteint par { $count }.
page-incidence-none = Aucune position n’a franchi de stade à cette date.
page-incidence-chains = Les chaînes, la plus longue d’abord
    .help = Disque plein : atteint. Triangle : noté, mais un stade antérieur manque, ou sa preuve. Disque creux : pas atteint.
page-incidence-reached = atteint
page-incidence-untraced = noté, mais sans trace vérifiable
page-incidence-missing = pas atteint
page-incidence-steps = Stades, preuves et contribution
    .help = On dit une contribution, jamais une cause.
page-incidence-on = Le
page-incidence-evidence = Preuve
page-incidence-contributed = Nous y avons contribué : { $part }
page-incidence-adherents = Qui a rejoint nos déclarations
    .help = Des adhérents à cette date, qui ne sont ni des participants, ni des présents, ni des membres.

page-review = Faire le point
page-review-last = Dernier point d’étape : { $outcome }, le { $date }.
page-review-none = Aucun point d’étape n’est noté.
page-review-note = Noter un point d’étape
page-review-leads-to = Ce que la décision entraîne
page-review-revive = Relancer : préparer une rencontre
page-review-convert = Convertir : ouvrir un accord thématique
page-review-renew = Renouveler : ouvrir l’accord qui suit
page-review-end = Mettre fin à l’accord
