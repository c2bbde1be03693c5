# La ligne de commande : ce que le programme dit sur un terminal. Phrases courtes ; $name est un code, $file un chemin.

## Ouverture

command-opening = Lecture du registre…
command-no-database = Il n’y a pas de base { $file }. Nommez-en une avec --database, ou créez-la avec « cosmopole serve » ou « cosmopole import facts ».
command-file-failed = Le fichier { $file } ne peut être utilisé : { $why }
command-output-failed = Le résultat ne peut être écrit : { $why }

## Service

command-serving = Cosmopole répond à { $address } (base { $database }). Ctrl-C l’arrête.
command-address-taken = L’adresse { $address } ne peut être ouverte : { $why }. Choisissez-en une autre avec --listen.
command-no-account-yet = Personne ne peut encore se connecter. Créez le premier compte : cosmopole user add NOM --role administrator
command-stopped = Arrêté.

## Démonstration

command-loading-city = Construction de la ville d’Estuaria…
command-loading-reference = Mise en place des thèmes, des agendas et des profils juridiques…
command-port-taken = L’adresse { $address } est prise ; un autre port est utilisé.
command-demo-serving = Estuaria, la ville de démonstration, est à { $address } (base { $database }).
command-demo-stop = Personnes et lieux sont inventés. Ctrl-C arrête la démonstration ; vos changements sont gardés pour la prochaine fois (--fresh recommence).
command-demo-open = Attention : d’autres machines peuvent atteindre cette démonstration, et chacun connaît ses mots de passe.
command-fresh-file-only = --fresh vaut pour une base dans un fichier. Videz celle-ci vous-même, ou nommez sqlite:FICHIER.
command-not-a-demonstration = La base { $database } contient autre chose qu’une démonstration ; elle reste telle quelle. Nommez-en une autre avec --database.

## Faits

command-importing = Import…
command-imported = { $created } créées, { $changed } modifiées, { $unchanged } inchangées.
command-would-import = Seraient importées : { $created } créées, { $changed } modifiées, { $unchanged } inchangées. Rien n’a été écrit.
command-record = Fiche { $index }
command-record-named = Fiche { $index } ({ $name })
command-facts-form = Ce n’est pas un fichier de faits : { $why }. Accepté : {"{"}"cosmopole": "facts", "version": 1, "records": [{"{"}"kind": …{"}"}]{"}"} ; « cosmopole export schema » donne la forme entière.
command-facts-beginning = Ce n’est pas un fichier de faits : la ligne { $line } commence par « { $given } ». Un fichier de faits commence par {"{"}"cosmopole": "facts", "version": 1, "records": [{"{"}"kind": …{"}"}]{"}"} ; « cosmopole export schema » donne la forme entière.
command-facts-foreign = Ce n’est pas un fichier de faits : « cosmopole » dit « { $given } », et « facts » est attendu.
command-facts-too-new = Le fichier a la forme { $form }, que cette version ne connaît pas. Utilisez une version plus récente du programme.
command-facts-kind = Fiche { $index } : il n’y a pas de type « { $given } ». Acceptés : { $known }.
command-facts-id = Fiche { $index } : « { $given } » n’est pas un identifiant. Accepté : un UUID tel que 0199c7a0-0000-7000-8000-000000000001, ou un code sous « code ».
command-facts-not-words = « { $name } » se donne comme un texte : "{ $name }": "…".
command-facts-not-fields = « { $name } » est un ensemble de champs : {"{"}"name": …{"}"}.
command-facts-beside-fields = « { $name } » est à côté de « fields » et ne serait pas lu. Mettez-le dans « fields ».
command-exporting = Export…
command-exported = { $count } fiches écrites dans { $file }.
command-exported-schema = Schéma écrit dans { $file }.

## Refus

command-not-there = Il n’y a pas de fiche { $name }.
command-stale = Quelqu’un a modifié { $name } entre-temps ; rien n’a été écrit. Recommencez.
command-no-such-record = Il n’y a pas de fiche { $name } de ce type : { $accepted }.

## Chiffres

command-no-such-figure = Il n’y a pas de chiffre { $name }. Acceptés : { $accepted }.
command-version-beyond = Le registre n’en est qu’à la version { $version }.
command-rebuilding = Reconstitution du registre tel qu’il était connu
command-figure-without-period = Le chiffre { $name } parle d’une date, pas d’une période : utilisez --as-of.
command-figure-without-record = Le chiffre { $name } parle de tout le registre, pas d’une fiche : omettez --record.
command-figure = Chiffre
command-figure-of = Calculé pour
command-figure-record = Fiche
command-figure-value = Valeur
command-figure-counted = Comptées
command-figure-left-out = Écartées
command-proof = { $name } de { $record }, au { $day }, version { $version }
command-proof-parts = Composé de (valeur × poids)
command-proof-counted = Comptées
command-proof-left-out = Écartées
command-proof-settings = Réglages employés

## Contrôle

command-checking = Contrôle…
command-checked = { $records } fiches contrôlées, { $faults } défauts.
command-found-ledger = Écritures : { $what }
command-found-dangling = { $name } renvoie à { $to }, qui n’existe pas.
command-found-exception = { $name } garde une exception acceptée ({ $rule }).

## Sauvegarde et restauration

command-backing-up = Écriture de la sauvegarde…
command-backed-up = Sauvegarde écrite dans { $file } (version { $version }).
command-backup-onto-itself = Une sauvegarde ne peut prendre la place de sa propre base. Nommez un autre fichier.
command-restoring = Restauration…
command-restored = Restaurée dans { $database } (version { $version }) ; { $redactions } effacements refaits.

## Comptes

command-password = Mot de passe :
command-password-again = Encore une fois :
command-passwords-differ = Les deux mots de passe diffèrent ; rien n’a été changé.
command-password-needs-terminal = Un mot de passe ne se tape que sur un terminal. Ailleurs, donnez-le sur l’entrée standard avec --password-stdin.
command-no-such-user = Il n’y a pas de compte { $login }. « cosmopole user list » les nomme.
command-user-added = Le compte { $login } peut se connecter.
command-user-password = Le compte { $login } a un nouveau mot de passe ; ses sessions sont closes.
command-user-disabled = Le compte { $login } est fermé ; ses sessions sont closes.
command-user-enabled = Le compte { $login } peut de nouveau se connecter.
command-user-state = État
command-user-open = ouvert
command-user-closed = fermé

## Personnes

command-searching-passages = Recherche des passages…
command-passage = Passage
command-passage-sure = Sûr
command-passage-words = Mots
command-no-such-passage = Aucun passage { $name } ne nomme cette personne. « cosmopole person mentions » les donne.
command-would-erase = { $name } serait effacée dans toutes les versions, avec { $chosen } passages sur { $count }. Rien n’a été effacé ; ajoutez --yes pour le faire. C’est sans retour.
command-erased = Effacé : { $bodies } versions et fiches, { $beside } brouillons, imports et messages, { $files } fichiers ; { $accounts } comptes fermés.
