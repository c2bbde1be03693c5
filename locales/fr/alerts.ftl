# Ce qui arrive à échéance, et pour qui.

alert-request-not-acknowledged = Demandes sans accusé de réception
    .help = Un accusé est attendu dans les trois jours ouvrés.
    .one = Accusé de réception à envoyer
alert-request-not-decided = Demandes à décider
    .help = La décision est attendue dans le délai du bureau, avec un motif.
    .one = Décision à prendre
alert-mission-without-act = Missions d’élus sans acte
    .help = Un voyage d’élu demande un acte avant le départ.
    .one = Acte à prendre avant le départ
alert-report-due = Comptes rendus attendus
    .help = Le compte rendu suit le retour de la mission.
    .one = Compte rendu attendu
alert-promise-due = Promesses à tenir
    .help = Faites à l’étranger, avec une échéance.
    .one = Promesse à tenir
alert-agreement-expiring = Accords qui arrivent à échéance
    .help = À renouveler, convertir ou laisser finir.
    .one = Fin de l’accord
alert-formality-due = Formalités à accomplir
    .help = Demandées par le droit du lieu.
    .one = Formalité à accomplir
alert-commitment-due = Engagements à tenir
    .help = Pris dans un accord, avec une échéance.
    .one = Engagement à tenir
alert-notice-due = Préavis de réseaux à donner ou non
    .help = Après ce jour, l’adhésion se renouvelle d’elle-même.
    .one = Préavis à donner ou non
alert-notice-passed = Préavis de réseaux dépassés
    .help = L’adhésion se renouvellera ; préparez la décision suivante.
    .one = Préavis dépassé
alert-fee-due = Cotisations à payer
    .help = Appelées par un réseau et pas encore payées.
alert-mandate-lapsing = Mandats qui prennent fin
    .help = Sièges et signatures liés à un mandat électif compris.
    .one = Fin du mandat
alert-tie-to-review = Liens à revoir
    .help = Sans échange, sans échange de fond, ou que personne n’a revus depuis trois ans : à ranimer, convertir, clore ou garder.
    .one = Lien à revoir
alert-observation-due = Mesures attendues
    .help = La prochaine valeur de ces indicateurs est attendue ; demandez-la à qui la fournit.
alert-observation-stale = Indicateurs périmés
    .help = Demandez la valeur à qui la fournit.
    .one = Nouvelle mesure attendue
alert-threshold-crossed = Limites franchies sans réponse
    .help = Une mesure, ou une acceptation motivée et signée.
    .one = Réponse attendue au seuil franchi
alert-proposal-unanswered = Propositions sans réponse
    .help = Une réponse motivée est due.
    .one = Réponse à donner
alert-evaluation-due = Évaluations prévues
    .help = Cahier des charges et budget à préparer.
    .one = Évaluation prévue
alert-plan-ending = Plans de communication qui prennent fin
    .help = À évaluer, et à prolonger par le suivant.
alert-strategy-ending = Fin de la stratégie
    .help = L’évaluation finale et la suite se préparent.
    .one = Fin de la stratégie
alert-call-closing = Appels qui se ferment
    .help = Dossiers de financement à déposer.
    .one = Clôture de l’appel
alert-legacy-due = Héritage d’événements à évaluer
    .help = Dans les 24 mois qui suivent.
    .one = Évaluation de l’héritage attendue
pages-due-today = À faire aujourd’hui
pages-due-in =
    { $count ->
        [one] dans un jour
       *[other] dans { $count } jours
    }
pages-late-by =
    { $count ->
        [one] un jour de retard
       *[other] { $count } jours de retard
    }
