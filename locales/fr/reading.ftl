# Lire la liste d’un collègue : ce qui ne va pas dans le fichier ou dans une cellule, et ce qui serait accepté.
# $place est une cellule comme la nomment les tableurs : Liste!B12. $value est ce qui est écrit dans la cellule.

## Le fichier est refusé

reading-too-large = Ce fichier pèse { $size } Mo ; { $limit } Mo au plus sont acceptés. Retirez les images et les feuilles inutiles, ou envoyez la liste en plusieurs fichiers.
reading-empty-file = Ce fichier est vide. Vérifiez que l’enregistrement ou l’envoi s’est terminé.
reading-zip-bomb = Une fois décompressé, ce fichier dépasse { $limit } Mo. Enregistrez la liste seule dans un nouveau classeur.
reading-not-a-workbook = Ce fichier n’est pas un tableau. Sont acceptés : un classeur XLSX (Excel) ou ODS (LibreOffice), un fichier CSV.
reading-file-passed-over = « { $file } » n’est pas un tableau : il n’est pas lu.
reading-file-unreadable = « { $file } » ne peut pas être lu : il est laissé de côté.
reading-other-workbook = Les classeurs { $kind } ne sont pas lus. Ouvrez ce fichier dans votre tableur et enregistrez-le en XLSX, ODS ou CSV.
reading-encrypted = Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.
reading-damaged = Ce fichier est abîmé ou incomplet (partie « { $part } »). Ouvrez-le dans votre tableur et enregistrez-le de nouveau. Détail technique : { $reason }
reading-document-type = Ce fichier contient une déclaration (DOCTYPE) qu’aucun tableur n’écrit (partie « { $part } »). Par sécurité, il n’est pas lu ; enregistrez-le de nouveau avec votre tableur.
reading-too-many-sheets =
    { $limit ->
        [one] Ce classeur a { $count } feuilles ; une seule est acceptée.
       *[other] Ce classeur a { $count } feuilles ; { $limit } au plus sont acceptées.
    }
reading-too-many-rows =
    { $limit ->
        [one] Une seule ligne remplie est acceptée ; la limite est dépassée en { $place }.
       *[other] { $limit } lignes remplies au plus sont acceptées ; la limite est dépassée en { $place }. Envoyez la liste en plusieurs fichiers.
    }
reading-too-many-columns =
    { $limit ->
        [one] La cellule { $place } est trop à droite : une seule colonne est acceptée.
       *[other] La cellule { $place } est trop à droite : { $limit } colonnes au plus sont acceptées. Effacez-la si elle est là par erreur.
    }
reading-too-many-cells =
    { $limit ->
        [one] Une seule cellule est acceptée ; la limite est dépassée en { $place }.
       *[other] { $limit } cellules au plus sont acceptées ; la limite est dépassée en { $place }. Envoyez la liste en plusieurs fichiers.
    }
reading-cell-too-long =
    { $limit ->
        [one] La cellule { $place } contient trop de texte : un caractère au plus.
       *[other] La cellule { $place } contient trop de texte : { $limit } caractères au plus. Dans un fichier CSV, c’est souvent un guillemet ouvert et jamais fermé.
    }
reading-too-much-text = Tous ensemble, les textes de ce fichier dépassent { $limit } Mo. Envoyez la liste en plusieurs fichiers.
reading-no-rows = Ce fichier ne contient aucune ligne remplie.

## Ce qu’il faut savoir du fichier lu

reading-note-encoding-guessed = L’encodage des lettres a été deviné ({ $encoding }). Vérifiez les accents avant d’importer.
reading-note-encoding-damaged = Certaines lettres ne correspondent pas à l’encodage ({ $encoding }) et ont été remplacées par �.
reading-note-wider-rows =
    { $count ->
        [one] Une ligne a plus de colonnes que la première : la ligne { $row }. Un séparateur s’est peut-être glissé dans un texte.
       *[other] { $count } lignes ont plus de colonnes que la première, à commencer par la ligne { $row }. Un séparateur s’est peut-être glissé dans un texte.
    }
reading-note-hidden-sheet = La feuille « { $sheet } » est masquée ; elle a été lue comme les autres.
reading-note-hidden-rows =
    { $count ->
        [one] Une ligne masquée ou filtrée a été lue ({ $place }).
       *[other] { $count } lignes masquées ou filtrées ont été lues, à commencer par { $place }.
    }
reading-note-hidden-columns =
    { $count ->
        [one] Des colonnes masquées de la feuille « { $sheet } » ont été lues.
       *[other] Plusieurs groupes de colonnes masquées ({ $count }) de la feuille « { $sheet } » ont été lus.
    }
reading-note-merged-cells =
    { $count ->
        [one] La feuille « { $sheet } » a une cellule fusionnée ; seule sa première case garde la valeur.
       *[other] La feuille « { $sheet } » a { $count } cellules fusionnées ; seule la première case de chacune garde la valeur.
    }
reading-note-characters-removed =
    { $count ->
        [one] Des caractères invisibles ont été retirés d’une cellule ({ $place }).
       *[other] Des caractères invisibles ont été retirés de { $count } cellules, à commencer par { $place }.
    }
reading-note-formula-failures =
    { $count ->
        [one] Une formule est en erreur ({ $place }).
       *[other] { $count } formules sont en erreur, à commencer par { $place }.
    }

## Lignes laissées de côté

reading-left-out-above = Au-dessus des en-têtes
reading-left-out-headings = Répétition des en-têtes
reading-left-out-total = Ligne de total
reading-left-out-foot = Remarque sous le tableau

## Une cellule n’est pas comprise

reading-formula-failure = La formule est en erreur ({ $value }). Corrigez-la ou écrivez la valeur.
reading-date = « { $value } » n’est pas une date. Acceptés : 31/12/2025, 2025-12-31, 12 mars 2019, mars 2019, 1994, inconnu.
reading-date-impossible = « { $value } » n’est pas un jour qui existe.
reading-date-period = « { $value } » est une période. Écrivez une seule date, par exemple celle du début.
reading-season = « { $value } » n’est pas un moment compris. Acceptés : 2024, 2023-24, 2024-06, 2024-06-30.
reading-season-or-month = « { $value } » peut être deux années ou un mois : compris comme deux années.
reading-number = « { $value } » n’est pas un nombre. Acceptés : 1234,5 ou 1 234,50.
reading-integer = « { $value } » n’est pas un nombre entier.
reading-percent = « { $value } » n’est pas un pourcentage. Acceptés : 35 % ou 35.
reading-money = « { $value } » n’est pas un montant. Acceptés : 1 234,50 €, USD 12 000, 12 k€, 1,2 M€.
reading-money-word = Dans « { $value } », « { $word } » n’est pas compris. Écrivez la monnaie par son signe ou son code : €, EUR, USD.
reading-money-two-currencies = « { $value } » nomme deux monnaies. Gardez celle du montant.
reading-money-too-large = « { $value } » est un montant trop grand pour être enregistré.
reading-yes-no = « { $value } » n’est ni oui ni non. Acceptés : oui, non, x, 1, 0.
reading-country = « { $value } » n’est pas un pays connu. Acceptés : le nom du pays ou son code (FR, FRA).

## Une cellule est comprise avec un doute

reading-date-ambiguous = « { $value } » a été lu { $date } ; ce pourrait être { $other }.
reading-date-serial = Le nombre { $value } a été lu comme un jour de tableur : { $date }.
reading-date-short-year = L’année de « { $value } » n’a que deux chiffres ; elle a été lue { $year }.
reading-date-unlikely = L’année { $year } est inhabituelle.
reading-date-about = « { $value } » est une date approximative ; elle a été lue comme exacte.
reading-number-ambiguous = « { $value } » a été lu { $number } ; la virgule ou le point pourrait marquer les décimales.
reading-percent-fraction = « { $value } » a été lu { $percent } %.
reading-percent-shown = La feuille montre { $percent } %, mais ce nombre n’est pas compté en pourcentage ; { $value } a été pris tel quel.
reading-money-no-currency = « { $value } » ne dit pas sa monnaie ; { $currency } a été supposé.
reading-money-shared-sign = « { $sign } » désigne plusieurs monnaies ; { $currency } a été supposé.
reading-money-tax = « { $value } » parle de taxes ; le montant a été pris tel quel.
reading-money-about = « { $value } » est approximatif ; le montant a été pris tel quel.
reading-money-period = « { $value } » est un montant par période ; il a été pris tel quel.
reading-money-rounded = « { $value } » a plus de décimales que la monnaie { $currency } ; le montant a été arrondi.

## À quoi correspond une colonne

reading-match-remembered = « { $heading } » a été associé ainsi lors d’un import précédent.
reading-match-name = L’en-tête « { $heading } » est le nom du champ (« { $name } »).
reading-match-words = L’en-tête « { $heading } » ressemble à « { $name } ».
reading-match-shape = L’en-tête « { $heading } » ne dit rien, mais le contenu de la colonne correspond.

## De quel lieu il s’agit

gazetteer-same-name = Même nom : { $name }
gazetteer-other-name = Autre nom de { $name }
gazetteer-close-spelling = Orthographe proche de { $name }
gazetteer-same-country = Même pays : { $country }
gazetteer-other-country = Autre pays : { $country }
gazetteer-distance = À { $km } km des coordonnées de la liste
gazetteer-population =
    { $population ->
        [one] Un habitant
       *[other] { $population } habitants
    }

## Le classeur annoté

reading-grade-refusal = Refusé
    .help = la ligne ne peut pas être importée ainsi ; corrigez la cellule.
reading-grade-doubt = À vérifier
    .help = la valeur a été comprise, mais une autre lecture est possible.
reading-grade-note = À savoir
    .help = rien à corriger.
reading-legend-name = Légende
reading-legend-intro = Les remarques de l’import sont dans les cellules colorées et dans la dernière colonne. Corrigez, enregistrez, importez de nouveau ce fichier.
reading-write-text-too-long = Le texte de { $place } dépasse les 32 767 caractères qu’une cellule peut contenir. Choisissez l’export CSV.
reading-write-failed = Le classeur n’a pas pu être écrit. Détail technique : { $reason }
