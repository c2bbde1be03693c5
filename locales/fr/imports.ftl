# Importer et exporter : les feuilles, les colonnes, ce que l’on trouve dans une liste, et ce que l’on en fait.
# $value est ce qui est écrit dans la cellule.

## Les colonnes

imports-id = Identifiant
    .help = L’identifiant stable de la fiche. Laissez-le tel quel : c’est par lui qu’un import la retrouve.
imports-code = Code
    .help = Le code de la fiche. Laissez la cellule vide pour une nouvelle fiche : un code sera attribué.
imports-record = Fiche
    .help = La fiche à laquelle cette ligne appartient, par son code ou son identifiant.
imports-currency = monnaie
imports-unknown-date = inconnu
imports-aside-partner = Ville partenaire
    .help = Le nom de la ville ou de la collectivité de l’autre côté.
imports-aside-partner-country = Pays du partenaire
imports-aside-signed-on = Date de signature
    .help = Un jour, un mois, une année ou « inconnu ».
imports-aside-duration = Durée
    .help = « 5 ans », « indéfinie », « 3 ans renouvelable », une date de fin.
imports-aside-ends-on = Date de fin
imports-aside-state = État
    .help = N’est pas repris : l’état se calcule à partir des dates.
imports-aside-signed-at = Lieu de signature
    .help = Repris dans les notes.
imports-aside-contact = Contact
    .help = N’est pas repris : les personnes ont leur propre registre.

## Une cellule n’est pas comprise

imports-day-needed = « { $value } » ne dit pas le jour. Écrivez une date complète, comme 31/12/2025.
imports-currency-unknown = « { $value } » n’est pas une monnaie connue. Acceptés : EUR, USD, €, francs suisses.
imports-language-unknown = « { $value } » n’est pas une langue connue. Acceptés : le nom de la langue ou son code (fr, en, es).
imports-not-in-list = « { $value } » n’est pas dans la liste. Acceptés : { $accepted }.

## Les listes de jumelages

imports-twinning-no-city = Une des deux villes n’a pas de nom.
imports-twinning-no-name = Le nom d’une ville est illisible ou dépasse 200 caractères.
imports-twinning-no-pair = La ligne n’est pas une paire d’identifiants Wikidata.
imports-twinning-itself = { $city } est jumelée avec elle-même dans cette liste.
imports-twinning-again = Même lien que la ligne { NUMBER($row, useGrouping: "false") }.
imports-twinning-again-elsewhere = Même lien que la ligne { NUMBER($row, useGrouping: "false") } de { $file }.
imports-twinning-other-country = Pays : « { $one } » là-bas, « { $other } » ici.
imports-twinning-other-population = Population : { $one } là-bas, { $other } ici.
imports-twinning-other-point = Position : { $one } là-bas, { $other } ici.
imports-twinning-two-countries = { $city } est donnée en deux pays, { $one } et { $other } ; { $chosen } a été retenu.
imports-twinning-namesakes = Plusieurs partenaires portent ce nom : { $city }, et aussi { $others }. L’un d’eux peut être une erreur de la liste.
imports-twinning-bare-id = Cette ville n’a pas de nom dans la liste, seulement l’identifiant { $id }.
imports-twinning-no-country = « { $country } » n’est pas un État d’aujourd’hui ; le pays de { $city } reste à préciser (code XX).
imports-twinning-country-not-given = La liste ne donne pas le pays de { $city } (code XX en attendant). Propositions : { $proposed }.
imports-twinning-place-taken = La liste ne donne pas le pays de { $city } ; la proposition nette a été retenue : { $place }.
imports-twinning-not-ours =
    { $rows ->
        [one] { $city } porte le même nom et n’est pas votre ville (une ligne).
       *[other] { $city } porte le même nom et n’est pas votre ville ({ $rows } lignes).
    }
imports-twinning-own-made = Votre gouvernement a été créé : { $city }.
imports-twinning-settings-made = Aucun réglage n’existait ; { $city } est maintenant votre gouvernement.
imports-twinning-created = créés
imports-twinning-matched = déjà connus
imports-twinning-doubtful = créés, à vérifier
imports-twinning-merged = répétés
imports-twinning-skipped = écartés
imports-twinning-summary =
    { $read ->
        [one] { $city } : une ligne lue.
       *[other] { $city } : { $read } lignes lues.
    }
imports-twinning-of-ours = Nos liens
imports-twinning-of-others = Liens d’autres villes (chiffres publiés)
imports-twinning-records = Fiches écrites
imports-twinning-dry-run = Rien n’a été écrit (essai à blanc).

## Ce qui est trouvé dans une ligne

imports-no-such-id = Aucune fiche de ce registre n’a l’identifiant « { $value } ». Laissez la cellule vide pour une nouvelle fiche.
imports-no-such-record = « { $value } » ne désigne aucune fiche. Écrivez son code ou son titre exact.
imports-code-never-changes = Le code d’une fiche ne change jamais : ici « { $value } », dans le registre « { $code } ».
imports-several-match = Plusieurs fiches correspondent à cette ligne : { $records }. Ajoutez une colonne « Code ».
imports-same-as-row = Dit la même chose que la ligne { NUMBER($row, useGrouping: "false") } ; une seule des deux est importée.
imports-alike = C’est peut-être la même chose que { $name }, déjà présent.
imports-unclear-link = « { $value } » ne désigne aucune fiche avec certitude. Répondez à la question, ou la ligne attendra.
imports-unclear-partner = Le partenaire « { $value } » n’est pas reconnu avec certitude. Choisissez parmi les propositions, ou la ligne attendra.
imports-partner-left = Le partenaire « { $value } » est laissé de côté, comme décidé.
imports-partner-missing = La ligne ne nomme pas de partenaire.
imports-partner-without-country = Le pays de « { $name } » manque : un nouveau partenaire ne peut pas être créé sans pays.
imports-no-own-government = Les réglages ne disent pas quel est votre gouvernement. Renseignez-le, puis recommencez.
imports-signed-unknown = La date de signature n’est pas donnée : elle est notée « inconnue ».
imports-term-unknown = La durée n’est pas donnée : l’accord est noté sans terme.
imports-length-unclear = « { $value } » n’est pas une durée comprise. Acceptés : 5 ans, indéfinie, 3 ans renouvelable, 31/12/2030.
imports-end-computed = La date de fin a été calculée à partir de la signature et de « { $value } ».
imports-end-unknown = « { $value } » sans jour de signature : la fin ne peut pas être calculée, l’accord est noté sans terme.
imports-notice-unknown = « { $value } » ne dit pas le préavis : il est noté zéro mois.
imports-title-made = Titre composé : « { $title } ».
imports-made-title = { $type } avec { $partner }
imports-not-taken-computed = « { $value } » n’est pas repris : l’état se calcule à partir des dates.
imports-not-taken = « { $value } » n’est pas repris : cette information a son propre registre.
imports-visibility-not-taken = Un import ne change pas la visibilité ; elle reste « { $visibility } ».
imports-part-of-nothing = La ligne n’appartient à aucune fiche connue.
imports-parts-gone =
    { $count ->
        [one] Un élément n’est plus dans la feuille ; il sera retiré ({ $keys }).
       *[other] { $count } éléments ne sont plus dans la feuille ; ils seront retirés ({ $keys }).
    }
imports-field-missing = Il manque : { $field }. Aucune colonne ne le dit ; donnez une valeur pour toutes les lignes.
imports-rules-too-many = Les règles refusent ces lignes les unes après les autres ; importez-les en plusieurs fois.

## Pourquoi une fiche ou un lieu est proposé

imports-why-same-name = Porte ce nom dans le registre.
imports-why-like-name = Porte un nom semblable dans le registre.
imports-why-same-country = Même pays.
imports-why-other-country = Autre pays que dans la liste.
imports-why-tie-with-partner = Accord avec ce partenaire.

## Le déroulement

imports-no-kind = Choisissez ce que contient la liste.
imports-no-rows = Cette feuille ne contient aucune ligne remplie.
imports-no-columns = Aucune colonne n’est associée à un champ. Associez-en au moins une.
imports-needs-account = Un import se suit depuis un compte. Connectez-vous.
imports-not-there = Cet import n’existe pas, ou n’est pas le vôtre.
imports-done-already = Cet import est déjà écrit. Défaites-le d’abord, ou envoyez le fichier de nouveau.
imports-not-ready = Cet import n’est pas prêt : vérifiez d’abord ce qu’il ferait.
imports-nothing-to-undo = Il n’y a rien à défaire : cet import n’a rien écrit.
imports-changed-meanwhile = Le registre a changé entre-temps et l’import ferait autre chose. Rien n’est écrit ; regardez de nouveau.
imports-failed = L’import a échoué sur une erreur du programme. Rien n’est écrit ; l’erreur est au journal.
imports-state-columns = Colonnes à confirmer
imports-state-looking = Vérification en cours
imports-state-ready = Prêt
imports-state-writing = Écriture en cours
imports-state-done = Importé
imports-state-undone = Défait
imports-state-failed = Échoué
imports-state-stopped = Arrêté
imports-outcome-created = Nouvelles fiches
imports-outcome-changed = Fiches modifiées
imports-outcome-unchanged = Sans changement
imports-outcome-waiting = En attente d’une réponse
imports-outcome-refused = Refusées
imports-outcome-empty = Rien à reprendre

## Le fichier annoté

imports-sheet-rows = Lignes
imports-findings = Constats
imports-list-sheet = Feuille
imports-list-cell = Cellule
imports-list-column = Colonne
imports-list-grade = Degré
imports-list-text = Constat

## Les pages

imports-new = Importer une liste
    .help = Un classeur XLSX (Excel), ODS (LibreOffice) ou un fichier CSV, de { $size } au plus. Rien n’est écrit avant que vous l’ayez vu et accepté.
imports-file = Fichier
imports-files = Fichiers
    .help = Un fichier, ou plusieurs de la même sorte (un par année, un par série) : ils sont réunis et lus comme une seule liste. Une archive ZIP convient aussi.
imports-several-files =
    { $count ->
        [one] un fichier
       *[other] { $count } fichiers
    }
imports-file-missing = Choisissez un fichier.
imports-kind = Que contient la liste ?
imports-usual-sheets = Tableaux usuels d’un bureau
imports-one-kind = Fiches d’une seule sorte
imports-read = Lire le fichier
imports-internal = Tout entre avec la visibilité « interne » : un import ne publie jamais rien.
imports-past = Vos imports
imports-none = Aucun import pour l’instant.
    .help = Envoyez la liste que tient votre bureau : ses colonnes seront reconnues, et vous verrez ce qu’elle ferait avant d’écrire quoi que ce soit.
imports-past-when = Reçu le
imports-past-state = Où il en est
imports-past-rows = Lignes
imports-columns = Ce que disent les colonnes
    .help = Confirmez ou corrigez chaque proposition. Vos choix seront proposés la prochaine fois.
imports-columns-column = Colonne
imports-columns-samples = Premières valeurs
imports-columns-says = Ce qu’elle dit
imports-columns-why = Pourquoi
imports-leave-out = Ne pas importer
imports-sure = Sûr à { $percent } %
imports-part-supposed = « { $heading } » semble dire de quelle partie est la valeur.
imports-own-book = Ce classeur vient de ce bureau : toutes ses colonnes sont reconnues, et chaque ligne retrouve sa fiche par son code.
imports-sheet = Feuille
imports-choose-sheet = Lire cette feuille
imports-together = Toutes les feuilles de cette sorte, réunies
imports-together-sheet = Feuille ou fichier
imports-together-row = Ligne
imports-together-not-a-list = « { $sheet } » ne tient pas cette liste : elle n’est pas reprise.
imports-rows =
    { $count ->
        [one] Une ligne sous les en-têtes.
       *[other] { $count } lignes sous les en-têtes.
    }
imports-remarks = Lecture du fichier
imports-fixed = Pour toutes les lignes
    .help = Ce qu’une nouvelle fiche exige et qu’aucune colonne ne dit. Laissez vide si une colonne le dit.
imports-fixed-none = Rien
imports-look = Vérifier, sans rien écrire
imports-questions = À préciser
    .help = Ces noms ne sont pas reconnus avec certitude. Les lignes qui les portent attendent votre réponse.
imports-question-of = { $heading } : { $asked }
imports-question-rows =
    { $count ->
        [one] une ligne ({ $rows })
       *[other] { $count } lignes ({ $rows })
    }
imports-question-new = Nouveau partenaire, sans place sur la carte
imports-question-leave = Laisser de côté
imports-question-undecided = Pas encore décidé
imports-question-score = Score { $score }
imports-candidate-place = Nouveau partenaire à cet endroit
imports-candidate-record = Fiche du registre
imports-answer = Vérifier avec ces réponses
imports-accept-first = Retenir partout la première proposition
    .help = Chaque nom prend sa proposition la mieux placée ; ceux qui n’en ont pas de vraisemblable restent en attente. Vous verrez le résultat avant d’écrire.
imports-preview = Ce que ferait l’import
imports-records = Fiches de l’import
imports-findings-none = Rien à signaler.
imports-findings-shown =
    { $total ->
        [one] Un constat.
       *[other] { $shown } constats montrés sur { $total }. Le fichier annoté les contient tous.
    }
imports-all-grades = Tous
imports-filter = Montrer
imports-whole-row = Toute la ligne
imports-annotated = Télécharger le fichier annoté (XLSX)
imports-keep-exceptions = Garder aussi les lignes qui enfreignent une règle du bureau
    .help = Pour reprendre d’anciennes listes. La fiche garde l’exception, avec votre nom ; les calculs que la règle touche la laissent de côté. Les erreurs de forme restent refusées.
imports-look-again = Vérifier de nouveau
imports-bring-in =
    { $count ->
        [one] Importer une ligne
       *[other] Importer { $count } lignes
    }
    .help = Seules les bonnes lignes sont écrites, en une fois ; vous pourrez tout défaire d’un geste.
imports-nothing-to-write = Aucune ligne ne changerait le registre.
imports-change-columns = Revoir les colonnes
imports-going-on = { $done } lignes sur { $total }
imports-going-on-unknown = Commencé…
imports-going-on-help = Cette page s’actualise d’elle-même. Vous pouvez la quitter et y revenir.
imports-refresh = Actualiser
imports-stop = Arrêter
imports-written = C’est dans le registre.
imports-written-nothing = Toutes les lignes disaient ce qui est déjà connu : rien n’a été écrit.
imports-see = Voir le registre
imports-undo = Défaire cet import
    .help = Les fiches créées sont supprimées, les autres reviennent à leur état d’avant. Refusé si quelqu’un les a modifiées depuis.
imports-undo-refused = L’import ne peut pas être défait d’un geste : des fiches ont été modifiées depuis, ou d’autres s’y rattachent.
imports-forget = Retirer de la liste
imports-not-done = Cela n’a pas pu se faire

## La ligne de commande

imports-command-looked = Rien n’a été écrit (essai à blanc).
imports-command-written =
    { $count ->
        [one] Une fiche écrite (version { NUMBER($seq, useGrouping: "false") } du registre).
       *[other] { $count } fiches écrites (version { NUMBER($seq, useGrouping: "false") } du registre).
    }
imports-command-place = { $file }, ligne { NUMBER($row, useGrouping: "false") }
imports-command-more =
    { $count ->
        [one] … et un autre constat ; --report FICHIER les donne tous.
       *[other] … et { $count } autres constats ; --report FICHIER les donne tous.
    }
imports-command-question = « { $text } » ({ $heading }) : { $candidates }
imports-command-more-rows =
    { $count ->
        [one] … et une autre ligne ; --explain les explique toutes.
       *[other] … et { $count } autres lignes ; --explain les explique toutes.
    }
imports-column-twice = Deux colonnes disent « { $field } ». Gardez-en une seule.
pages-import-undone = L’import a été défait.
pages-import-forgotten = L’import a été retiré de la liste, avec son fichier.
imports-ours-nobody = Aucune ville de ces listes ne s’appelle « { $name } ».
imports-ours-nobody-like = Aucune ville de ces listes ne s’appelle « { $name } ». Il y a : { $like }.
imports-ours-several = Plusieurs villes s’appellent « { $name } » : { $found } lignes. Précisez le pays entre parenthèses, ou l’identifiant Wikidata.
imports-list-not-text = { $file } : le texte n’est pas en UTF-8 (ligne { NUMBER($line, useGrouping: "false") }). Enregistrez la liste en UTF-8, les colonnes séparées par des tabulations.
imports-list-form = { $file } n’est pas une liste de jumelages reconnue. Acceptées : colonnes séparées par des tabulations « origincityLabel, origincountry, originlat, originlong, sistercityLabel, destinationlat, destinationlong, destination_countryLabel », ou deux colonnes d’identifiants Wikidata (Q456, Q1492).
imports-list-too-long = { $file } : { $lines } lignes ; { $limit } au plus sont acceptées.

## Les feuilles usuelles d’un bureau

imports-holding-networks = Réseaux et adhésions
imports-holding-missions = Missions
imports-holding-visits = Visites reçues
imports-holding-exchanges = Échanges avec les partenaires
imports-holding-contacts = Contacts
imports-holding-budget = Budget
imports-holding-projects = Projets
imports-holding-declarations = Déclarations et signataires
imports-holding-indicators = Indicateurs et valeurs
imports-sheet-column-name = Nom
imports-sheet-column-first-name = Prénom
imports-sheet-column-title = Intitulé
imports-sheet-column-line = Ligne
imports-sheet-column-voted = Voté
imports-sheet-column-year = Année
imports-sheet-column-network = Réseau
imports-sheet-column-from = Date
imports-sheet-column-purpose = Objet
imports-sheet-column-kind = Type
imports-sheet-column-status = Statut
imports-sheet-column-level = Niveau
imports-sheet-column-modality = Modalité
imports-sheet-column-acronym = Sigle
imports-sheet-column-joined = Adhésion
imports-sheet-column-fee = Cotisation
imports-sheet-column-fee-year = Année de la cotisation
imports-sheet-column-due = Échéance
imports-sheet-column-member = Membre
imports-sheet-column-elected = Élu·e
imports-sheet-column-service = Service
imports-sheet-column-to = Date de fin
imports-sheet-column-place = Lieu
imports-sheet-column-country = Pays
imports-sheet-column-people = Délégation
imports-sheet-column-position = Fonction
imports-sheet-column-planned = Coût estimé
imports-sheet-column-actual = Coût réel
imports-sheet-column-payer = Pris en charge par
imports-sheet-column-report = Compte rendu
imports-sheet-column-body = Organisme
imports-sheet-column-number = Effectif
imports-sheet-column-host = Accueilli par
imports-sheet-column-mail = Courriel
imports-sheet-column-telephone = Téléphone
imports-sheet-column-language = Langue
imports-sheet-column-label = Libellé
imports-sheet-column-committed = Engagé
imports-sheet-column-paid = Mandaté
imports-sheet-column-partners = Partenaires
imports-sheet-column-funder = Financeur
imports-sheet-column-amount = Montant
imports-sheet-column-progress = Avancement
imports-sheet-column-date = Date
imports-sheet-column-signatory = Signataire
imports-sheet-column-act = Délibération
imports-sheet-column-sort = Qualité du signataire
imports-sheet-column-is-group = Groupement (oui ou non)
imports-sheet-column-withdrawn = Date de retrait
imports-sheet-column-state = État
imports-sheet-column-population = Population
imports-sheet-column-latitude = Latitude
imports-sheet-column-longitude = Longitude
imports-sheet-column-identifier = Identifiant dans la liste
imports-sheet-column-unit = Unité
imports-sheet-column-value = Valeur
imports-sheet-column-source = Source
imports-sheet-column-file = Feuille ou fichier de la série
imports-sheet-column-part = Ventilation (sexe, âge, quartier…)
imports-sheet-column-code = Code géographique
imports-sheet-column-multiplier = Multiplicateur
imports-sheet-column-definition = Définition
imports-sheet-column-frequency = Périodicité
imports-sheet-column-direction = Sens souhaité
imports-sheet-column-agenda = Indicateur d’un agenda
imports-sheet-column-partner = Accord ou ville partenaire
imports-sheet-column-initiator = Initiative
imports-sheet-column-themes = Thèmes
imports-sheet-column-groups = Groupes, acteurs
imports-sheet-column-what = Objet
imports-sheet-missing = Il manque « { $column } ». Remplissez la cellule, ou donnez une valeur pour toutes les lignes.
imports-sheet-supposed = « { $column } » n’est pas dit : noté « { $value } ». Acceptés : { $accepted }.
imports-sheet-differs = Le registre, ou une autre ligne, dit autre chose pour « { $field } » : ce qui était noté reste. Corrigez la fiche si la liste a raison.
imports-sheet-no-day = « { $value } » ne dit pas le jour : la date n’est pas reprise. Accepté : 31/12/2025.
imports-sheet-no-year = « { $value } » n’est pas une année. Accepté : 2025.
imports-sheet-fee-year = La cotisation « { $value } » ne dit pas son année : elle n’est pas reprise. Acceptés : une colonne « Année », « Cotisation 2025 » comme titre, ou une année pour toutes les lignes (fee_year).
imports-sheet-joined-unknown = La date d’adhésion n’est pas donnée : elle est notée « inconnue ».
imports-sheet-member-supposed = Le membre n’est pas dit : c’est votre gouvernement.
imports-sheet-member-unknown = « { $value } » n’est ni un de vos gouvernements ni une de vos directions : c’est votre gouvernement qui est noté.
imports-sheet-former-post = « { $value } » : cette personne n’occupe peut-être plus ce poste. À vérifier.
imports-sheet-personal = Donnée personnelle : la fiche ne dit pas encore sur quelle base elle est conservée.
imports-sheet-body-made = L’organisme « { $value } » est créé.
imports-sheet-same-trip = Même déplacement que la ligne { NUMBER($row, useGrouping: "false") } : une seule fiche.
imports-sheet-delegate-kind = La fonction de « { $value } » n’est pas dite : la personne est notée comme agent.
imports-sheet-place-unknown = « { $value } » n’est pas un lieu du registre : le lieu n’est pas repris.
imports-sheet-report = « { $value } » n’est pas repris : joignez le compte rendu à la mission.
imports-sheet-host-pays = « { $value } » : l’hôte paie, la dépense n’est pas la vôtre.
imports-sheet-payer = « { $value } » ne dit pas qui paie. Acceptés : l’hôte, le réseau, nous.
imports-sheet-cost-once = Le même montant figure sur chaque ligne du déplacement : il est compté une fois.
imports-sheet-cost-summed = Les montants des lignes du déplacement sont additionnés.
imports-sheet-currencies = Un même déplacement est chiffré en plusieurs monnaies : elles ne peuvent pas être additionnées. Mettez-les dans une seule.
imports-sheet-number = « { $value } » n’est pas un nombre exact de personnes ; les chiffres qui s’y trouvent sont repris.
imports-sheet-purpose-made = L’objet n’est pas donné : noté « { $value } ».
imports-sheet-visit-of = Visite : { $who }
imports-sheet-thousands = « { $heading } » compte en milliers : les montants sont multipliés par mille.
imports-sheet-tax = « { $heading } » dit si la taxe est comprise ; le registre ne fait pas la différence, gardez la même règle partout.
imports-sheet-spent-on = Montant daté du { $day }, faute de jour dans la liste.
imports-sheet-progress = Avancement « { $value } » non repris : un pourcentage sans définition ne se compare pas. Notez plutôt des étapes.
imports-sheet-funder = Une demande de financement est notée comme repérée, sans montant : « { $value } ».
imports-sheet-date-unknown = La date n’est pas donnée : elle est notée « inconnue ».
imports-sheet-forum = « { $value } » n’est pas un réseau du registre : noté comme enceinte.
imports-sheet-signatory-missing = La ligne ne dit pas qui a signé : le texte est noté, sans adhésion.
imports-sheet-signatory-unknown = « { $value } » n’est pas au registre : le texte est noté, sans adhésion. Créez d’abord le signataire.
imports-sheet-act-missing = Votre propre adhésion demande son acte : ajoutez une colonne « Délibération ». Le texte est noté, sans adhésion.
imports-sheet-indicator-supposed = Nouvel indicateur : noté « plus il monte, mieux c’est », faute d’indication. À vérifier.
imports-sheet-frequency-supposed = Nouvel indicateur : noté annuel, faute d’indication. À vérifier.
imports-sheet-value-year = La valeur « { $value } » ne dit pas son année : elle n’est pas reprise.
imports-sheet-value-left = Cette valeur n’est pas reprise ; le reste de la ligne l’est.
imports-sheet-year-end = Valeur datée de la fin de l’exercice, le { $day }.
imports-sheet-year-not-over = L’exercice { $year } n’est pas terminé : sa valeur n’est pas reprise.
imports-sheet-not-in-register = « { $value } » n’est pas au registre : non repris.
imports-sheet-no-tie = Aucun accord du registre avec « { $value } ». Importez d’abord les accords, ou écrivez le code de l’accord.
imports-sheet-exchange-twice = Le même échange figure déjà sur une ligne plus haut : une seule fiche.
imports-sheet-first-day = Plusieurs jours : l’échange est daté du premier, le { $day }.
imports-sheet-named-by-file = L’indicateur n’est pas nommé : il porte le nom de son fichier, « { $value } ».
imports-sheet-units = « { $value } » : plusieurs unités, donc un indicateur pour chacune.
imports-sheet-same-everywhere = « { $value } » vaut pour toute la série : gardé dans la définition.
imports-sheet-no-value = Pas de valeur : rien n’est repris. Rien n’est pas zéro.
imports-sheet-value-twice = La liste donne deux fois la valeur de ce moment et de cette partie : la première est gardée.
imports-sheet-frequency = « { $value } » n’est pas une périodicité connue : noté annuel. Acceptés : annuel, trimestriel, mensuel, un nombre de mois.
imports-sheet-agenda-by-file = D’après le nom du fichier, c’est l’indicateur { $value }.
imports-sheet-multiplier = « { $value } » ne dit pas en quoi comptent les valeurs. Acceptés : unités, milliers, millions.
imports-sheet-adhesion-twice = « { $value } » figure déjà plus haut : la première ligne est gardée.
imports-sheet-withdrawn = « { $value } » : adhésion notée comme retirée, à une date inconnue ; elle ne compte plus.
imports-sheet-adhesion-state = « { $value } » n’est pas repris : une adhésion compte jusqu’à son retrait. Donnez une date de retrait si elle ne vaut plus.
imports-sheet-signatory-group = « { $value } » réunit plusieurs collectivités : noté comme organisation, pas comme gouvernement.
imports-sheet-group-not-taken = Une organisation ne garde rien de ce que la liste dit sous { $columns }.
imports-sheet-government-made = Le gouvernement « { $value } » est créé, comme commune.
imports-sheet-point-shared = Plusieurs signataires au même point ({ $value }) : c’est le milieu d’un pays ou d’une région, pas un lieu. Non repris.
imports-sheet-no-point = « { $value } » n’est pas une latitude ou une longitude : le point n’est pas repris.
imports-sheet-population = « { $value } » n’est pas un nombre d’habitants : non repris.
imports-sheet-population-year = « { $value } » habitants sans année : non repris. Mettez l’année dans l’en-tête.
imports-sheet-namesake = Un autre signataire de la liste porte le nom « { $value } » dans ce pays, sous un autre identifiant : les deux restent séparés. À vérifier.
imports-sheet-rounded = « { $value } » a plus de neuf décimales : { $kept } est noté.
