# Les pages faites pour un usage : accueil, compte, comptes du service, carte, preuve, erreurs.

## Autour de chaque page

pages-demonstration = Démonstration
pages-visitor = Visiteur
pages-without-account = Continuer sans compte
pages-foot-menu = Aussi
pages-foot = Cosmopole { $version } · chiffres au { $date } · écriture { $ledger } du registre
pages-licence = Logiciel libre sous licence EUPL 1.2.
pages-api = Interface de programmation
pages-today = Voir la page d’aujourd’hui
pages-not-open = (accès réservé)
pages-record-gone = (supprimée depuis)
pages-overview = Vue d’ensemble
pages-show = Afficher
pages-other-date = À une autre date
pages-permanent-link = Lien vers ce chiffre à cette date
pages-as-json = La même chose pour les programmes (JSON)
pages-whole-form = Formulaire complet
pages-map-cut =
    { $count ->
        [one] Une ligne de plus n’est pas affichée. Filtrez la carte, ou ouvrez la liste des accords.
       *[other] { $count } lignes de plus ne sont pas affichées. Filtrez la carte, ou ouvrez la liste des accords.
    }

## Erreurs

pages-invalid = Ce qui a été envoyé ne peut pas être accepté
    .help = Revenez au formulaire et corrigez les points ci-dessous.
pages-wrong-token = Ce jeton d’accès n’est pas valable
    .help = Il est peut-être mal recopié, révoqué ou arrivé à son terme. Créez-en un autre sur la page de votre compte.
pages-session-ended = Vous n’êtes plus connecté, et ce formulaire n’a pas été gardé
    .help = Connectez-vous dans une autre fenêtre, puis revenez ici par le bouton « précédent » du navigateur et renvoyez le formulaire : le navigateur a encore ce que vous aviez saisi.
pages-too-many-attempts =
    { $count ->
        [one] Trop d’essais. Réessayez dans une minute.
       *[other] Trop d’essais. Réessayez dans { $count } minutes.
    }

## Accueil

pages-hello = Bonjour { $name }
pages-city-abroad = { $city } à l’étranger
pages-visitor-welcome = Ce qui se fait à l’étranger au nom de la ville, ouvert à toutes et à tous.
pages-nothing-public = Rien n’est encore ouvert au public.
pages-steps = Les trois premiers pas
pages-step-go = Le faire maintenant
pages-step-done = Fait
pages-step-settings = Écrire les réglages de la maison
    .help = Le nom de votre métropole, son fuseau horaire, les langues de ses textes.
pages-step-government = Ajouter votre propre gouvernement
    .help = Un accord lie au moins un de vos gouvernements ; dites lesquels le bureau sert.
pages-step-import = Importer votre liste de liens
    .help = Un fichier Excel, LibreOffice ou CSV tel qu’il est ; vous voyez ce qui se passerait avant que rien ne soit écrit.
pages-to-look-at = À regarder
pages-nothing-to-look-at = Rien n’attend : aucun accord ne finit bientôt, rien n’est en retard.
pages-see-for-yourself = Voir par vous-même : chiffres et comptes
pages-in-register = Au registre
pages-ties = La vitalité des liens
pages-changes = Derniers changements
pages-my-drafts = Mes brouillons
pages-and-more =
    { $count ->
        [one] et une autre
       *[other] et { $count } autres
    }
pages-card-more =
    { $count ->
        [one] encore une fiche
       *[other] encore { $count } fiches
    }
pages-card-expiring = Accords qui finissent bientôt
    .help = Les renouveler ou les laisser finir : décider à temps.
pages-card-expired = Accords arrivés à leur terme
    .help = Encore signés, plus en vigueur : renouveler ou clore.
pages-card-dormant = Liens en sommeil
    .help = Aucun échange depuis longtemps : ranimer, convertir ou clore.
pages-card-not-assessable = Liens non évaluables
    .help = En vigueur, mais il manque de quoi dire s’ils vivent.
pages-card-undocumented = Accords sans acte
    .help = Rien ne dit qui les a autorisés.
pages-card-overdue = Formalités et engagements en retard
    .help = Une promesse ou une formalité a passé son jour.
pages-card-promises = Missions aux promesses ouvertes
    .help = Promis en route, ni tenu ni transmis.
pages-card-reports = Comptes rendus de mission en retard
    .help = De retour, et personne n’a rendu compte.

## Mon compte

pages-language-kept = Langue de vos pages enregistrée.
pages-token-revoked = révoqué
pages-token-no-end = jusqu’à révocation

## Comptes du service

pages-accounts-help = Qui peut se connecter, et à quel titre. Ce que peut un rôle est fixé par la maison.
pages-account-new = Ajouter un compte
pages-account-state = État
pages-account-is-open = Ouvert
pages-account-is-closed = Fermé
pages-account-open = Rouvrir
pages-account-close = Fermer
pages-account-opened = Compte ouvert.
pages-account-closed = Compte fermé ; ses sessions sont terminées.
pages-account-own = Personne ne ferme son propre compte ; un autre administrateur doit le faire.
pages-account-password-set = Mot de passe enregistré ; les sessions du compte sont terminées.
pages-account-person-help = Code de la personne derrière le compte, par exemple PER-01 ; peut rester vide.
pages-account-organisation-help = Code de l’acteur ou de l’organisme pour qui la personne agit, par exemple ACR-01 ; peut rester vide.

## Ce qui est conservé d’une personne

pages-kept-data = Données conservées sur cette personne
    .help = La fiche dans toutes ses versions, ce qui y renvoie et les passages d’autres fiches qui nomment la personne. Remettez le fichier à qui demande ce que vous savez d’elle.
pages-kept-workbook = Classeur (XLSX)
pages-kept-document = Pour les programmes (JSON)
pages-kept-versions =
    { $count ->
        [one] Une version
       *[other] { $count } versions
    }
pages-mentions = Passages qui nomment cette personne
pages-mentions-none = Aucun passage d’une autre fiche ne nomme cette personne.
pages-mention-doubtful = un seul mot du nom : peut-être quelqu’un d’autre
pages-still-said = Encore écrit aujourd’hui
pages-said-earlier = dans une version antérieure seulement
pages-said-there = Ce qui y est dit
pages-forget = Oublier cette personne
pages-forget-question = Oublier { $name } ?
pages-forget-always = Ceci disparaît pour de bon, sans retour possible
pages-forget-record =
    { $count ->
        [one] La fiche, dans sa seule version : nom, fonction, courriel, téléphone, notes.
       *[other] La fiche, dans ses { $count } versions : nom, fonction, courriel, téléphone, notes.
    }
pages-forget-accounts = Le compte est fermé et perd son nom :
pages-forget-own-account = C’est le vôtre : vous serez déconnecté.
pages-forget-own-file = Le fichier « { $name } ».
pages-forget-beside = Les brouillons, imports en cours et messages qui donnent le nom entier, le courriel ou le téléphone.
pages-forget-stays = Les nombres, les versions et les liens restent, avec une marque datée. Une sauvegarde plus ancienne connaît encore la personne : la prochaine sauvegarde notera l’effacement à côté d’elle, et en rétablir une plus ancienne oubliera de nouveau.
pages-forget-passages = Passages d’autres fiches
    .help = Ce qui est coché perd les mots barrés, dans toutes les versions de la fiche. Ce qui est sûr est coché ; lisez les autres un par un.
pages-forget-words = Ce qui est écrit, et ce qui en prendra la place
pages-forget-files = Fichiers d’autres fiches
    .help = Leur nom dit celui de la personne, ou ils sont aussi joints à sa fiche. Ouvrez-les d’abord : un fichier effacé est perdu pour toutes les fiches.
pages-forget-reason = Gardé avec la marque : par exemple « Demande du 3 mai 2026 ».
pages-forget-reason-missing = Dites pourquoi : la marque le garde.
pages-forget-name = Pour confirmer, écrivez le nom : { $name }
pages-forget-name-differs = Ce qui est écrit n’est pas le nom « { $name } ». Rien n’a été effacé.
pages-forget-changed = Quelque chose a été écrit sur cette personne pendant votre lecture. Rien n’a été effacé : regardez de nouveau.
pages-forget-done = Oublié. Versions et motifs réécrits : { $bodies }. Brouillons, imports et messages : { $beside }. Fichiers : { $files }. Comptes fermés : { $accounts }.
pages-forgotten-on = Oublié le { $moment } par { $name } : { $reason }
pages-forgotten-already = On ne sait plus rien de cette personne.

page-data = État des données
    .help = Ce qui est tenu et ce qui manque : fiches sans responsable, fiches où manque un champ du premier plan, fiches que personne n’a touchées depuis un an.
page-data-by-kind = Par type de fiche
    .help = Chaque type s’ouvre sur sa liste.
page-data-by-department = Par direction
    .help = Les fiches qu’une direction mène ou fournit.
page-data-by-owner = Par responsable
    .help = Ce dont personne ne répond vient en premier.
page-data-nobody = Personne
page-data-none = Rien à compter ici.
page-data-records = Fiches
page-data-unowned = Sans responsable
page-data-incomplete = Incomplètes
page-data-old = Inchangées depuis un an
page-data-last = Dernière modification

## Le registre tel qu’il était connu

pages-known-at = Tel qu’il était connu un autre jour
pages-known-at-day = Tel que connu à la fin de ce jour
    .help = Listes, fiches et chiffres viennent alors de ce qui était écrit ce jour-là, sans les corrections ultérieures.
pages-past = Le registre tel qu’il était connu après l’écriture { $version }, du { $moment }. Ce qui a été écrit ou corrigé depuis n’y est pas, et rien ne peut y être changé.
pages-past-empty = Le registre tel qu’il était connu avant sa première écriture : rien n’était écrit.
pages-past-leave = Le voir tel qu’il est connu maintenant
pages-past-rebuilding = Le registre de ce jour est en cours de reconstitution
    .help = Il est relu depuis les écritures du registre. Cette page revient d’elle-même.
pages-past-is-read = Ceci montre ce qui était connu plus tôt : cela se lit, sans se changer. Revenez à ce qui est connu maintenant.
pages-past-denied = Ce qui était connu plus tôt n’est montré qu’au bureau.
pages-past-beyond = Le registre n’a pas encore de version « { $given } ».
pages-past-neither = Une version du registre est attendue, comme 1520, ou un jour, année-mois-jour : 2025-06-30.
pages-past-of-version = Le registre tel que connu alors
