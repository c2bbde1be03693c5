# Les pages du registre : liste, fiche, formulaire, historique, conflit.

## Formulaires

register-currency = Monnaie
register-historical-hint = 10/06/1994, 06/1994, 1994 ou inconnu.
register-not-said = Non précisé
register-add-one = Ajouter { $one }
register-other-languages = Dans une autre langue :
register-pick = Choisir parmi { $count }
register-row-empty = Rien n’y est encore écrit
register-fields-count =
    { $count ->
        [one] un champ
       *[other] { $count } champs
    }

## Listes

register-filter-held = { $column } : { $value }
register-without = Retirer le filtre
register-ways-to-look = Façons de voir
register-as-list = Liste
register-apply = Appliquer
register-deleted = Fiches supprimées
register-deleted-none = Aucune fiche supprimée
register-deleted-on = Supprimée le
register-unknown-filter = Cette liste ne se filtre pas par « { $given } ». Elle se filtre par : { $accepted }.
    .none = Cette liste ne se filtre pas par « { $given } », ni par rien d’autre.
register-merge = Fusionner avec un doublon
register-merge-title = Quelle fiche désigne la même chose que « { $title } » ?
    .help = Une seule fiche tient alors lieu des deux : tous les liens y mènent, ainsi que le code et l’adresse de l’autre.
register-merge-alike = Fiches qui désignent peut-être la même chose
register-merge-this = Comparer
register-merge-with = L’autre fiche
    .help = Commencez par son code ou un mot de son nom et choisissez-la, ou donnez l’adresse de sa page.
register-merge-stays = Reste :
register-merge-goes = Y est fusionnée :
register-merge-turn = Dans l’autre sens
register-merge-links =
    { $count ->
        [0] Aucune fiche ne renvoie à celle qui s’efface.
        [one] Une fiche renvoie à celle qui s’efface ; elle renverra à celle qui reste.
       *[other] { NUMBER($count) } fiches renvoient à celle qui s’efface ; elles renverront à celle qui reste.
    }
register-merge-differing = Là où les deux diffèrent, choisissez ce qui est juste
register-merge-kept = Les listes, les langues et les notes sont réunies. Ce qui n’est pas choisi reste dans l’historique de la fiche qui s’efface, et la fusion peut être défaite.
register-alike =
    { $count ->
        [one] C’est peut-être la même qu’une fiche déjà présente
       *[other] C’est peut-être la même que l’une de { NUMBER($count) } fiches déjà présentes
    }
register-alike-then = Si c’est la même, ouvrez plutôt cette fiche. Sinon, enregistrez encore une fois. Votre saisie est gardée comme brouillon.
alike-name = même nom
alike-spelling = presque le même nom
alike-mail = même courriel
alike-telephone = même téléphone
alike-site = même site
alike-identifier = même identifiant

## Fiche

register-colon = { "\u00A0" }:{ " " }
register-written-first = Créée par { $name } le { $moment }, version { $version }
register-converted = { $amount } (soit { $base } au taux de { $rate } le { $date }, source : { $source })
register-show-empty = Afficher les champs vides
register-see-all =
    { $count ->
        [one] Voir la fiche
       *[other] Voir les { $count }
    }
register-program = Cosmopole
register-written = Version { $version }, modifiée par { $name } le { $moment }
register-around = Autour de la fiche
register-alert-due = { $what } : { $date }
register-alert-late = { $what } : { $date }, en retard
register-upkeep = À compléter
register-nobody-owns = Personne n’est désigné pour répondre de cette fiche.
register-not-updated-since = Pas mise à jour depuis le
register-not-filled = Non rempli
register-fill-in = Compléter
register-no-move = Aucune étape n’est possible pour l’instant.
register-move-to = Passer à « { $state } »
register-move-only-from = Possible seulement depuis l’état « { $from } » ; la fiche est dans l’état « { $here } ».

## Saisie

register-change-of = Modifier la fiche
register-foreign-field = Ce formulaire n’a pas de champ « { $given } ». Rechargez la page et recommencez ; rien n’a été enregistré.
register-this-change = Cette modification
register-in-this-form = Dans ce formulaire
register-draft-discard = Supprimer le brouillon
register-draft-found = Un brouillon de ce formulaire a été gardé le { $moment }.
register-field = Champ
register-conflict-same = Les deux versions disent la même chose.
register-conflict-unchanged = Ce qui est pareil dans les deux
register-conflict-save = Enregistrer ce choix
register-conflict-edit = Revoir ma saisie
register-conflict-leave = Garder la version enregistrée

## Historique

register-did-create = a créé la fiche
register-did-edit = a modifié la fiche
register-did-move = a fait passer la fiche à une autre étape
register-did-attach = a joint un fichier
register-did-detach = a retiré un fichier
register-did-delete = a supprimé la fiche
register-did-restore = a rétabli la fiche
register-did-merge = a réuni deux fiches en une
register-did-back = est revenu à une version précédente
register-did-undo = a défait la modification précédente
register-did-import = a importé la fiche
register-first-content = Contenu de départ
register-undo-change = Défaire cette modification
register-back-to = Retour à la version { $version }
register-older-versions =
    { $count ->
        [one] Une version plus ancienne n’est pas montrée.
       *[other] { $count } versions plus anciennes ne sont pas montrées.
    }
register-grid = Saisie rapide : { $kinds }
register-grid-entry = Saisie rapide
register-grid-help = Une ligne par fiche. Vous pouvez coller plusieurs cellules d’un tableur ; les lignes vides ne comptent pas. Tout est enregistré ensemble, ou rien ne l’est.
register-grid-nothing-written = Rien n’est encore enregistré : corrigez ces cellules, puis enregistrez tout ensemble.
register-grid-row = Ligne { $row } : { $problem }
register-grid-row-column = Ligne { $row }, { $column } : { $problem }
register-grid-no-such-record = Aucune fiche ne correspond à « { $given } ». Donnez son code, par exemple { $example }, ou choisissez-la dans la liste.
register-grid-beyond = Valeurs collées qui n’entrent pas dans la grille : { $count }.
register-grid-unread = À reprendre, date ou choix non reconnu : { $cells }.
register-grid-cell = { $column }, ligne { $row }
register-grid-number = Ligne
register-grid-write = Enregistrer toutes les lignes
pages-grid-written = Fiches enregistrées : { $count }.
pages-grid-empty = Aucune ligne n’est remplie : rien n’a été enregistré.
