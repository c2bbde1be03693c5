# L’interface de programmation : sa description, sa page de documentation et les problèmes qu’elle signale.

api-title = Cosmopole : interface de programmation
api-description = Les fiches et les chiffres du bureau des relations internationales, pour d’autres programmes. Lire ce qui est public ne demande aucun compte ; tout le reste se fait au nom d’un compte, avec un jeton personnel et avec les droits de ce compte.
api-house = L’ensemble : commandes, chiffres, recherche, types de fiches
api-security-token = Un jeton personnel, créé sur la page « Mon compte ».
api-security-session = La session d’une personne connectée aux pages, pour les scripts du même site.

## Ce qui peut être demandé

api-operation-list = Liste : { $kinds }
    .help = Filtrée par colonne (une colonne donnée deux fois accepte l’une ou l’autre valeur), triée, page par page.
api-operation-create = Créer : { $kinds }
    .help = Le code est attribué si aucun n’est donné. La réponse est la fiche telle qu’elle est gardée, avec son adresse.
api-operation-get = Lire une fiche : { $kinds }
    .help = Par code ou par identifiant. L’étiquette de la réponse est la version, à redonner avec une modification.
api-operation-replace = Remplacer une fiche : { $kinds }
    .help = La fiche entière est envoyée, telle qu’elle a été lue puis modifiée. Rien n’est écrit si rien ne diffère.
api-operation-delete = Supprimer une fiche : { $kinds }
    .help = Rien de ce que d’autres fiches désignent n’est supprimé. Une fiche supprimée peut être rétablie.
api-operation-history = Historique d’une fiche : { $kinds }
    .help = Chaque version avec son auteur, son motif et ce qui a changé. Pour qui voit la vue du bureau.
api-operation-version = Une version d’une fiche : { $kinds }
    .help = La fiche telle qu’elle était à cette version.
api-operation-move = Faire passer une fiche à un autre état : { $kinds }
    .help = Un passage est ajouté. Un passage que le bureau ne permet pas est refusé avec ceux qu’il permet.
api-operation-merge = Faire valoir une fiche pour une autre qui est la même : { $kinds }
    .help = Ce que disait l’autre est gardé, tous les liens mènent à la fiche qui reste et l’ancien code y conduit. Là où elles disent autre chose, la fiche qui reste a raison, sauf dans les champs nommés dans take. C’est une seule commande, que les pages annulent comme une seule.
api-operation-commands = Écrire plusieurs fiches à la fois
    .help = Toutes, ou aucune. Une fiche peut en désigner une autre de la même commande, par le code ou l’identifiant qui lui est donné là.
api-operation-scorecard = Grille des onze recommandations
api-operation-figures = Liste des chiffres
api-operation-figure = Un chiffre d’une fiche, avec sa preuve
    .help = La valeur, ou pourquoi il n’y en a pas ; les parts qui la composent ; les fiches comptées et écartées ; les réglages utilisés.
api-operation-search = Tout chercher
    .help = Parmi tout ce que vous pouvez voir, le plus proche d’abord.
api-operation-kinds = De quoi les fiches sont faites
    .help = Chaque type avec ses champs, leurs intitulés, les colonnes de sa liste, ses passages et ce que vous pouvez faire.
api-operation-one-kind = De quoi les fiches d’un type sont faites
api-operation-account = Qui demande
    .help = Le compte derrière le jeton.
api-operation-health = État de marche
api-operation-description = Cette description

## Ce qui accompagne une demande

api-parameter-key = Le code de la fiche, ou son identifiant.
api-parameter-version = Le numéro de la version.
api-parameter-period = L’année dont parle le chiffre, pour ceux qui ont une période ; celle de la date si rien n’est dit.
api-parameter-limit = Combien au plus.
api-parameter-cursor = Où commence la page : le next_cursor de la page précédente, tel quel.
api-parameter-sort = La colonne de tri ; précédée d’un signe moins, en descendant. L’ordre des codes, ou des dates, si rien n’est dit.
api-parameter-filter = Seulement les fiches avec cette valeur dans la colonne « { $name } » ; une fiche peut être donnée par code ou identifiant, et une valeur vide veut dire « rien n’est connu ».
api-parameter-as-of = La date dont parle la réponse, année-mois-jour ; aujourd’hui si rien n’est dit.
api-parameter-known-at = Le registre tel qu’il était connu : une version du registre, ou la fin d’un jour. Pour les comptes qui voient la vue interne.
api-parameter-if-match = La version sur laquelle la modification se fonde, telle que l’étiquette de la fiche l’a donnée ; un astérisque pour celle qui est là, quelle qu’elle soit.
api-parameter-if-match-optional = La version sur laquelle le passage se fonde ; sans elle, il est ajouté à celle qui est là.
api-parameter-if-match-merge = La version de la fiche qui reste ; sans elle, celle qui est là est fusionnée.
api-parameter-if-none-match = L’étiquette de la version que vous avez encore : si c’est la même, rien n’est renvoyé.
api-parameter-reason = Pourquoi ; le motif reste lisible dans l’historique.
api-parameter-name = Le nom du chiffre.
api-parameter-record = La fiche, par code ou identifiant.
api-parameter-kind = Le mot du type.
api-parameter-q = Les mots à chercher.

api-header-etag = La version de la fiche.
api-header-location = L’adresse de la nouvelle fiche.
api-header-authenticate = Ce qui est accepté comme preuve d’un compte.

## Ce qui est répondu

api-answer-200 = Ce qui était demandé.
api-answer-201 = La nouvelle fiche.
api-answer-204 = Supprimée.
api-answer-304 = Vous avez déjà cette version.

api-problem-bad-request = Cette demande ne peut pas être comprise
    .help = La description de l’interface dit ce que chaque adresse accepte ; les dates s’écrivent année-mois-jour.
api-problem-parameters = Des paramètres de l’adresse ne sont pas acceptés
    .help = Chacun figure ci-dessous avec ce qui serait accepté.
api-problem-json = Le corps n’est pas du JSON
    .help = Ligne { $line }, colonne { $column }, autre chose était attendu.
api-problem-wrong-token = Ce jeton n’ouvre rien
    .help = Il est inconnu, expiré ou révoqué. Créez-en un autre sur la page « Mon compte ».
api-problem-sign-in = Il faut un compte pour cela
    .help = Envoyez un jeton personnel dans l’en-tête « Authorization: Bearer … » ; il se crée sur la page « Mon compte ».
api-problem-denied = Votre compte ne le permet pas
api-problem-not-found = Il n’y a rien ici
    .help = L’adresse est fausse, ou la fiche a été supprimée ou ne vous est pas ouverte.
api-problem-method = Cette adresse ne répond pas à cette méthode
    .help = L’en-tête « Allow » donne celles auxquelles elle répond.
api-problem-conflict = Quelqu’un a modifié cette fiche entre-temps
    .help = Relisez-la, puis refaites la modification.
api-problem-changed = Quelqu’un a modifié cette fiche entre-temps
    .help = Rien n’a été écrit. Ce que vous avez envoyé et la fiche telle qu’elle est maintenant figurent ci-dessous.
api-problem-version-missing = Une modification doit dire sur quelle version elle se fonde
    .help = Envoyez l’étiquette de la fiche telle que vous l’avez lue dans l’en-tête « If-Match ».
api-problem-too-large = Ce corps est trop volumineux
    .help = La limite est de { $size }. Envoyez plusieurs commandes.
api-problem-media-type = Le corps doit être du JSON
    .help = Envoyez-le avec l’en-tête « Content-Type: application/json ».
api-problem-invalid = Quelque chose ne va pas dans ce qui a été envoyé
    .help = Rien n’a été écrit. Chaque endroit fautif figure ci-dessous avec ce qui serait accepté.
api-problem-too-many = Trop de demandes à la fois
    .help = Attendez aussi longtemps que le dit l’en-tête « Retry-After ».
api-problem-failed = Une erreur est survenue chez nous
    .help = Rien n’a été écrit à moitié. Si cela continue, donnez à l’administrateur la valeur de « instance ».
api-problem-rebuilding = Le registre tel qu’il était connu est en cours de reconstitution
    .help = Demandez de nouveau après le nombre de secondes donné par Retry-After.
api-problem-unavailable = Le service ne répond pas
    .help = Il redémarre, ou sa base ne répond pas. Recommencez dans une minute.

## Ce qui ne va pas, et où

api-unknown-parameter = Il n’y a pas ici de paramètre « { $given } ». Acceptés : { $accepted }.
api-unknown-name = Il n’y a pas ici de « { $given } ». Acceptés : { $accepted }.
api-not-number = Un nombre entier de 1 à { $limit } est attendu.
api-not-sort = Il n’y a pas de telle colonne. Acceptées, avec ou sans signe moins devant : { $accepted }.
api-not-cursor = Ce n’est pas le curseur d’une page de cette liste dans cet ordre. Redonnez le next_cursor de la page précédente, ou recommencez sans curseur.
api-given-twice = Ce paramètre compte une fois, et il est donné plus d’une fois.
api-not-record = Il n’y a pas ici de fiche « { $given } » de ce type. Acceptés : le code ou l’identifiant d’une fiche du type { $accepted }.
    .none = Il n’y a pas ici de fiche « { $given } ». Acceptés : le code ou l’identifiant d’une fiche.
api-not-country = Un pays est attendu, par ses deux lettres majuscules : FR.
api-not-id = Un identifiant est attendu (UUID) : 0199c7a0-0000-7000-8000-000000000001.
api-not-kind = Il n’y a pas de tel type. Acceptés : { $accepted }.
api-other-kind = Cette fiche est d’un autre type que l’adresse. Attendu : { $expected }.
api-other-record = C’est l’identifiant d’une autre fiche que celle de l’adresse.
api-not-edit = Une modification est un objet à un seul membre. Acceptés : { $accepted }.

## La page de documentation

api-page-title = Interface de programmation
api-page-intro = Les fiches et les chiffres de ce site sont là aussi pour d’autres programmes, en JSON. Ce qui est public se lit sans compte.
api-page-description-link = Description complète (OpenAPI 3.1)
api-page-first-steps = Premiers pas
api-page-read = Lire ce qui est public
api-page-token = Avec un jeton, lire et écrire avec vos propres droits
api-page-token-link = Créer un jeton sur la page « Mon compte »
api-page-write = Créer une fiche
api-page-change = Modifier une fiche : la lire, la changer, la renvoyer avec la version lue
api-page-shape = La forme d’une fiche
    .help = Tous les types ont la même forme : ce qui nomme la fiche, ses champs tels qu’ils sont gardés et, pour chaque fiche qu’elle désigne, le code et le type. Ce qui a été lu peut être renvoyé tel quel.
api-page-records = Ce qui peut être demandé des fiches
    .help = La même chose pour tous les types ; montré ici avec l’un d’eux.
api-page-house = Ce qui peut être demandé d’autre
api-page-kinds = Les types de fiches
api-page-problems = Quand quelque chose ne va pas
    .help = Chaque refus est un document de problème (RFC 9457) dans la langue de l’en-tête « Accept-Language ». Ses « problems » nomment chaque endroit fautif et ce qui y serait accepté.
api-page-operation = Ce qu’elle fait
api-page-method = Méthode
api-page-address = Adresse
api-page-accepts = Accepte
api-page-answers = Répond
api-page-kind = Type
api-page-filters = Filtres
api-page-moves = Passages vers
api-page-name = Nom
api-page-meaning = Sens
api-page-details = Paramètres
api-not-year = Une année est attendue, entre 1900 et 2200.
