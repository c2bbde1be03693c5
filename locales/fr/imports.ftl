# Importer et exporter : les feuilles, les colonnes, ce que l’on trouve dans une liste, et ce que l’on en fait.
# $value est ce qui est écrit dans la cellule. $file peut être vide : la ligne est alors dans le même fichier.

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
imports-twinning-again =
    { $file ->
        [""] Même lien que la ligne { NUMBER($row, useGrouping: 0) }.
       *[other] Même lien que la ligne { NUMBER($row, useGrouping: 0) } de { $file }.
    }
imports-twinning-other-country = Pays : « { $one } » là-bas, « { $other } » ici.
imports-twinning-other-population = Population : { $one } là-bas, { $other } ici.
imports-twinning-other-point = Position : { $one } là-bas, { $other } ici.
imports-twinning-two-countries = { $city } est donnée en deux pays, { $one } et { $other } ; { $chosen } a été retenu.
imports-twinning-namesakes = Plusieurs partenaires portent ce nom : { $city }, et aussi { $others }. L’un d’eux peut être une erreur de la liste.
imports-twinning-bare-id = Cette ville n’a pas de nom dans la liste, seulement l’identifiant { $id }.
imports-twinning-no-country = « { $country } » n’est pas un État d’aujourd’hui ; le pays de { $city } reste à préciser (code XX).
