# Ce qui arrive à échéance, et pour qui.

alert-request-not-acknowledged = Demandes sans accusé de réception
    .help = Un accusé est attendu dans les trois jours ouvrés.
alert-request-not-decided = Demandes à décider
    .help = La décision est attendue dans le délai du bureau, avec un motif.
alert-mission-without-act = Missions d’élus sans acte
    .help = Un voyage d’élu demande un acte avant le départ.
alert-report-due = Comptes rendus attendus
    .help = Le compte rendu suit le retour de la mission.
alert-promise-due = Promesses à tenir
    .help = Faites à l’étranger, avec une échéance.
alert-agreement-expiring = Accords qui arrivent à échéance
    .help = À renouveler, convertir ou laisser finir.
alert-formality-due = Formalités à accomplir
    .help = Demandées par le droit du lieu.
alert-commitment-due = Engagements à tenir
    .help = Pris dans un accord, avec une échéance.
alert-notice-due = Préavis de réseaux à donner ou non
    .help = Après ce jour, l’adhésion se renouvelle d’elle-même.
alert-notice-passed = Préavis de réseaux dépassés
    .help = L’adhésion se renouvellera ; préparez la décision suivante.
alert-fee-due = Cotisations à payer
    .help = Appelées par un réseau et pas encore payées.
alert-mandate-lapsing = Mandats qui prennent fin
    .help = Sièges et signatures liés à un mandat électif compris.
alert-tie-to-review = Liens à revoir
    .help = Sans échange, ou sans échange de fond : à ranimer, convertir ou clore.
alert-observation-due = Mesures attendues
    .help = La prochaine valeur de ces indicateurs est attendue ; demandez-la à qui la fournit.
alert-observation-stale = Indicateurs périmés
    .help = Demandez la valeur à qui la fournit.
alert-threshold-crossed = Limites franchies sans réponse
    .help = Une mesure, ou une acceptation motivée et signée.
alert-proposal-unanswered = Propositions sans réponse
    .help = Une réponse motivée est due.
alert-evaluation-due = Évaluations prévues
    .help = Cahier des charges et budget à préparer.
alert-plan-ending = Plans de communication qui prennent fin
    .help = À évaluer, et à prolonger par le suivant.
alert-strategy-ending = Fin de la stratégie
    .help = L’évaluation finale et la suite se préparent.
alert-call-closing = Appels qui se ferment
    .help = Dossiers de financement à déposer.
alert-legacy-due = Héritage d’événements à évaluer
    .help = Dans les 24 mois qui suivent.
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
