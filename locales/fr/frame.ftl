# Le cadre de toutes les pages : entrer, se déplacer, chercher, enregistrer, comprendre une erreur.
# Écrire des espaces ordinaires devant : ; ? ! et dans les guillemets : elles deviennent insécables à la lecture.

## Le produit

frame-product = Cosmopole
frame-tagline = L’outil de travail du bureau des relations internationales
frame-demonstration = Démonstration : les chiffres et les listes sont arrêtés au { $date }. Toutes les personnes et tous les lieux sont inventés.
frame-today-fixed = Les chiffres et les listes sont arrêtés au { $date }.

## Se déplacer

frame-skip = Aller au contenu
frame-navigation = Navigation principale
frame-breadcrumb = Fil d’Ariane
frame-menu = Menu
frame-home = Accueil
frame-map = Carte
frame-imports = Imports
frame-exports = Exports
frame-settings = Réglages
frame-administration = Administration
frame-users = Comptes
frame-trash = Corbeille
frame-drafts = Brouillons
frame-portal = Site public
frame-help = Aide
frame-about = À propos
frame-back = Retour
frame-next = Suivant
frame-previous = Précédent
frame-first = Début
frame-last = Fin
frame-top = Haut de la page
frame-open = Ouvrir
frame-close = Fermer
frame-more = Plus
frame-new-window = (s’ouvre dans une nouvelle fenêtre)

## Langue et apparence

frame-language = Langue
frame-language-fr = Français
frame-language-en = Anglais
frame-language-es = Espagnol
frame-not-translated = pas encore traduit
    .help = Ce texte n’existe pas encore dans votre langue ; il est montré dans sa langue de référence.
frame-theme = Apparence
frame-theme-light = Claire
frame-theme-dark = Sombre
frame-theme-auto = Comme mon appareil

## Entrer et sortir

frame-sign-in = Se connecter
frame-sign-in-title = Connexion
frame-sign-out = Se déconnecter
frame-signed-in-as = Connecté : { $name }
frame-signed-out = Vous êtes déconnecté.
frame-login = Identifiant
frame-password = Mot de passe
frame-password-show = Montrer le mot de passe
frame-sign-in-refused = Identifiant ou mot de passe inconnu.
    .help = Vérifiez les majuscules. Si vous avez oublié votre mot de passe, l’administrateur peut vous en donner un nouveau.
frame-sign-in-slow-down =
    { $seconds ->
        [one] Trop d’essais. Réessayez dans une seconde.
       *[other] Trop d’essais. Réessayez dans { $seconds } secondes.
    }
frame-sign-in-first = Connectez-vous pour continuer.
frame-session-ended = Votre session est terminée. Reconnectez-vous ; ce que vous aviez saisi est gardé comme brouillon.
frame-demonstration-accounts = Comptes de démonstration
frame-demonstration-password = Mot de passe de tous ces comptes : { $password }

## Mon compte

frame-account = Mon compte
frame-account-language = Langue de l’interface
frame-name = Nom
frame-role = Rôle
frame-roles = Rôles
frame-department = Direction
frame-password-change = Changer de mot de passe
frame-password-current = Mot de passe actuel
frame-password-new = Nouveau mot de passe
    .help = Au moins { $length } caractères ; une phrase entière convient très bien.
frame-password-again = Nouveau mot de passe, encore une fois
frame-password-changed = Mot de passe changé. Vos autres sessions sont fermées.
frame-password-wrong = Le mot de passe actuel n’est pas celui-là.
frame-password-different = Les deux saisies diffèrent.
frame-password-short =
    { $length ->
        [one] Le mot de passe doit compter au moins un caractère.
       *[other] Le mot de passe doit compter au moins { $length } caractères.
    }
frame-sessions = Sessions ouvertes
    .help = Les appareils sur lesquels vous êtes connecté.
frame-session-current = cette session
frame-session-opened = Ouverte le
frame-session-last-seen = Dernière activité
frame-session-device = Appareil
frame-session-revoke = Fermer cette session
frame-sessions-revoke-others = Fermer toutes les autres sessions
frame-session-revoked = Session fermée.
frame-sessions-revoked =
    { $count ->
        [0] Aucune autre session n’était ouverte.
        [one] Une session fermée.
       *[other] { $count } sessions fermées.
    }
frame-tokens = Jetons d’accès à l’API
    .help = Un jeton permet à un programme d’agir en votre nom, avec vos droits.
frame-token-new = Créer un jeton
frame-token-name = Usage du jeton
    .help = Par exemple : tableau de bord de la direction des finances.
frame-token-created = Voici votre jeton. Copiez-le maintenant : il ne sera plus montré.
frame-token-expires = Valable jusqu’au
frame-token-last-used = Dernier usage
frame-token-never-used = jamais utilisé
frame-token-revoke = Révoquer ce jeton
frame-token-revoked = Jeton révoqué.
frame-tokens-none = Aucun jeton.

## Agir

frame-add = Ajouter
frame-new = Nouveau
frame-edit = Modifier
frame-save = Enregistrer
frame-save-draft = Garder le brouillon
frame-save-and-new = Enregistrer et en saisir un autre
frame-cancel = Annuler
frame-confirm = Confirmer
frame-confirm-question = Confirmez-vous ?
frame-delete = Supprimer
frame-delete-question = Supprimer « { $title } » ?
    .help = La fiche reste 30 jours dans la corbeille, d’où elle peut être rétablie.
frame-restore = Rétablir
frame-undo = Défaire
frame-remove = Retirer
frame-move-up = Monter
frame-move-down = Descendre
frame-add-row = Ajouter une ligne
frame-remove-row = Retirer la ligne { $number }
frame-move-row-up = Monter la ligne { $number }
frame-move-row-down = Descendre la ligne { $number }
frame-row = Ligne { $number }
frame-choose = Choisir
frame-change = Changer
frame-continue = Continuer
frame-copy = Copier
frame-copied = Copié.
frame-send = Envoyer
frame-print = Imprimer
frame-download = Télécharger
frame-import = Importer
frame-export = Exporter
frame-export-as = Exporter en { $format }
frame-refresh = Actualiser
frame-actions = Actions
frame-moves = Suites possibles
frame-moves-refused = Suites impossibles pour l’instant, et pourquoi

## Ce qui vient d’être fait

frame-created = Fiche créée : { $title }.
frame-saved = Fiche enregistrée : { $title }.
frame-nothing-changed = Rien n’a changé.
frame-deleted = Fiche supprimée : { $title }.
frame-restored = Fiche rétablie : { $title }.
frame-merged = « { $merged } » est désormais « { $title } ».
frame-undone = Défait : la fiche est revenue à sa version précédente.
frame-draft-kept = Brouillon gardé le { $moment }.
frame-draft-deleted = Brouillon supprimé.
frame-draft-resume = Reprendre le brouillon
frame-draft-found = Un brouillon de cette fiche a été gardé le { $moment }.
frame-drafts-none = Aucun brouillon.
    .help = Un brouillon est gardé 30 jours.

## Listes

frame-search = Rechercher
frame-search-everywhere = Rechercher partout
frame-search-here = Rechercher dans la liste
frame-search-results =
    { $count ->
        [0] Aucun résultat pour « { $text } »
        [one] Un résultat pour « { $text } »
       *[other] { $count } résultats pour « { $text } »
    }
frame-search-filling = L’index de recherche se remplit encore : des résultats peuvent manquer.
frame-search-hint = Essayez un mot plus court, un code (AGR-01) ou un autre nom.
frame-filter = Filtrer
frame-filters = Filtres
frame-filters-active =
    { $count ->
        [0] Aucun filtre
        [one] Un filtre actif
       *[other] { $count } filtres actifs
    }
frame-filter-clear = Retirer le filtre { $name }
frame-filters-clear = Retirer tous les filtres
frame-filter-any = Tous
frame-filter-from = du
frame-filter-to = au
frame-filter-at-least = au moins
frame-filter-at-most = au plus
frame-sort = Trier par
frame-sort-ascending = Ordre croissant
frame-sort-descending = Ordre décroissant
frame-sorted-by = Trié par { $column }
frame-columns = Colonnes
frame-columns-choose = Choisir les colonnes
frame-views = Vues enregistrées
frame-view-save = Enregistrer cette vue
    .help = Garde les filtres, l’ordre et les colonnes sous un nom.
frame-view-name = Nom de la vue
frame-view-saved = Vue « { $name } » enregistrée.
frame-view-delete = Supprimer la vue { $name }
frame-view-shared = Partagée avec le bureau
frame-views-none = Aucune vue enregistrée.
frame-pages = Pages
frame-page = Page { $number }
frame-page-of = Page { $number } sur { $total }
frame-per-page = Par page
frame-count =
    { $count ->
        [0] Aucune fiche
        [one] Une fiche
       *[other] { $count } fiches
    }
frame-showing =
    { $total ->
        [0] Aucune fiche
        [one] La seule fiche
       *[other] { $from } à { $to } sur { $total } fiches
    }
frame-selected =
    { $count ->
        [0] Rien de choisi
        [one] Une ligne choisie
       *[other] { $count } lignes choisies
    }
frame-empty = Rien ici pour l’instant.
frame-empty-list = Aucune fiche pour l’instant.
    .help = Ajoutez la première, ou importez votre liste.
frame-empty-filtered = Aucune fiche ne répond à ces filtres.
    .help = Retirez un filtre ou cherchez autrement.
frame-table-of = Tableau : { $title }
frame-as-table = Voir en tableau
frame-as-map = Voir sur la carte

## Valeurs

frame-yes = Oui
frame-no = Non
frame-unknown = Inconnu
frame-none = Aucun
frame-not-set = Non renseigné
frame-not-assessable = Non évaluable
    .help = Il manque de quoi juger ; ce n’est pas un zéro.
frame-other = Autre
frame-all = Tous
frame-total = Total
frame-from-to = du { $from } au { $to }
frame-since = depuis le { $date }
frame-until = jusqu’au { $date }
frame-as-of = au { $date }
frame-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }

## Formulaires

frame-required = obligatoire
frame-optional = facultatif
frame-show-all = Tout montrer
frame-show-less = Montrer moins
frame-more-fields = Autres champs
frame-more-fields-count =
    { $count ->
        [one] Un autre champ
       *[other] { $count } autres champs
    }
frame-errors-title =
    { $count ->
        [one] Un point est à corriger
       *[other] { $count } points sont à corriger
    }
frame-errors-help = Rien n’est perdu : corrigez ci-dessous, puis enregistrez.
frame-error = Erreur
frame-warning = Attention
frame-notice = À savoir
frame-unsaved = Des modifications ne sont pas enregistrées.
frame-reason = Motif
    .help = Pourquoi ce changement ; il restera lisible dans l’historique.
frame-translations = Autres langues
frame-translation-missing = À traduire
frame-suggestions = Propositions
frame-type-to-search = Tapez pour chercher

## Fiche : historique, commentaires, fichiers

frame-code = Code
frame-title = Intitulé
frame-record = Fiche
frame-links = Liens
frame-links-from-here = Cette fiche renvoie à
frame-links-to-here = Renvoient à cette fiche
frame-history = Historique
frame-version = Version
frame-version-number = Version { $number }
frame-version-current = version actuelle
frame-version-past = Vous lisez une version passée, du { $moment }.
frame-version-see-current = Voir la version actuelle
frame-version-restore = Revenir à cette version
frame-versions-compare = Comparer
frame-changed-by = Modifié par { $name }
frame-changed-by-for = Modifié par { $name } au nom de { $body }
frame-changed-on = Modifié le { $moment }
frame-created-by = Créé par { $name }
frame-changes = Changements
frame-before = Avant
frame-after = Après
frame-by = Par
frame-date = Date
frame-moment = Moment
frame-source = Source
frame-comments = Commentaires
frame-comment-add = Ajouter un commentaire
frame-comment-empty = Aucun commentaire.
frame-comment-deleted = Commentaire supprimé.
frame-files = Fichiers
frame-file = Fichier
frame-file-add = Joindre un fichier
frame-file-choose = Choisir un fichier
frame-file-size = Taille
frame-file-limit = { $size } au plus
frame-file-too-large = Ce fichier dépasse la limite de { $size }.
frame-file-empty = Ce fichier est vide.
frame-file-unreadable = Ce fichier ne peut pas être lu.
frame-file-added = Fichier joint : { $name }.
frame-file-removed = Fichier retiré : { $name }.
frame-files-none = Aucun fichier.
frame-upload = Téléverser
frame-size-bytes =
    { $count ->
        [one] { $count } octet
       *[other] { $count } octets
    }
frame-size-kilobytes = { $number } ko
frame-size-megabytes = { $number } Mo

## Conflit

frame-conflict = Quelqu’un a modifié cette fiche entre-temps
    .help = Rien n’est perdu. Voici sa version et la vôtre, côte à côte : gardez ce qu’il faut, puis enregistrez.
frame-conflict-by = { $name } a enregistré la version { $version } le { $moment }.
frame-conflict-yours = Votre saisie
frame-conflict-theirs = Version enregistrée
frame-conflict-base = Version de départ
frame-conflict-keep-yours = Garder la mienne
frame-conflict-keep-theirs = Garder l’autre

## Accès refusé

frame-denied = Vous n’avez pas accès à cette page
    .help = Si vous en avez besoin pour votre travail, demandez à la personne responsable du bureau.
frame-denied-sign-in = Connectez-vous pour voir cette page.
frame-denied-role = Votre rôle ({ $role }) ne permet pas cela.
frame-denied-roles-that-may = Peuvent le faire : { $roles }.
frame-denied-department = Cette fiche relève d’une autre direction.
frame-denied-visibility = Cette fiche n’est pas ouverte à votre public.
frame-denied-own-approval = On n’approuve pas sa propre demande ; une autre personne responsable doit le faire.
frame-denied-mandate = Vous n’avez pas de mandat en cours pour cet organisme.
frame-denied-form = Ce formulaire a été ouvert ailleurs ou trop longtemps. Rechargez la page et recommencez ; votre saisie est gardée.

## Pages d’erreur

frame-not-found = Cette page n’existe pas
    .help = L’adresse est peut-être incomplète, ou la fiche a été supprimée. Cherchez-la, ou revenez à l’accueil.
frame-not-found-record = Aucune fiche ne porte le code { $code }.
frame-gone = Cette fiche a été supprimée
    .help = L’administrateur ou la personne responsable du bureau peut la rétablir depuis la corbeille.
frame-bad-request = Cette demande ne peut pas être comprise
    .help = Revenez à la page précédente et recommencez.
frame-not-day = Un jour est attendu, année-mois-jour : 2025-12-31.
frame-too-large = Cet envoi est trop volumineux
    .help = La limite est de { $size }. Envoyez un fichier plus petit ou en plusieurs fois.
frame-too-many-requests = Trop de demandes à la fois
    .help = Attendez un instant, puis recommencez.
frame-server-error = Une erreur est survenue chez nous
    .help = Rien n’a été enregistré à moitié. Recommencez dans un instant ; si cela continue, donnez à l’administrateur la référence ci-dessous.
frame-server-error-reference = Référence : { $reference }
frame-unavailable = Le service n’est pas disponible
    .help = Il redémarre ou sa base ne répond pas. Recommencez dans une minute.
frame-go-home = Revenir à l’accueil

## Travaux de fond

frame-job = Tâche
frame-jobs = Tâches en cours
frame-jobs-none = Aucune tâche en cours.
frame-job-waiting = En attente
frame-job-running = En cours
frame-job-done = Terminée
frame-job-failed = Échouée
frame-job-cancelled = Annulée
frame-job-cancel = Arrêter cette tâche
frame-job-retry = Relancer
frame-progress = Avancement
frame-progress-of = { $done } sur { $total }
frame-progress-percent = { $percent } fait
frame-please-wait = Un instant…
