# Le consensus des groupes, les propositions, les instances.

page-consensus = Consensus et participation
    .help = Ce que disent les six groupes, chacun du même poids ; ceux qui sont absents et ceux qui s’opposent sont toujours montrés. Puis les réponses aux propositions et la vie des instances.
page-consensus-consultations = Consultations, la plus récente d’abord
page-consensus-groups = Ce que dit chaque groupe
    .help = Chaque marque est une position, ou plusieurs quand un nombre y est écrit ; la barre va jusqu’à la moyenne du groupe, de -1 (contre) à 1 (pour). Un groupe absent garde sa ligne.
page-consensus-against = Contre
page-consensus-neither = Ni l’un ni l’autre
page-consensus-in-favour = Pour
page-consensus-absent = Absent
page-consensus-point =
    { $absent ->
        [one] { $verdict }, moyenne { $mean } ; absent : { $names } ; positions contre : { $opposed }.
       *[other] { $verdict }, moyenne { $mean } ; { $absent } groupes absents : { $names } ; positions contre : { $opposed }.
    }
page-consensus-point-all = { $verdict }, moyenne { $mean } ; les six groupes se sont exprimés ; positions contre : { $opposed }.
page-consensus-proposals = Propositions, la plus récente d’abord
page-consensus-of = { $over } sur { $under }
page-consensus-received = Reçue le
page-consensus-answered = Répondue le
page-consensus-not-answered = Sans réponse
page-consensus-became = Devenue
page-consensus-bodies = Les instances depuis douze mois
page-consensus-days = Dates des séances
page-consensus-open = Décisions encore à exécuter
