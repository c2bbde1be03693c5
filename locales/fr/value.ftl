# Ce qui ne va pas dans une saisie, et ce qui serait accepté ; visibilités, publics et rôles.

## Saisie : présence et forme

problem-required = À remplir.
problem-unknown-field = Ce champ n’existe pas dans cette fiche.
problem-not-text = Un texte est attendu ici.
problem-not-integer = Un nombre entier est attendu, sans décimale : 12.
problem-not-decimal = Un nombre est attendu : 12 ou 12,5.
problem-not-date = Une date complète est attendue : 31/05/2024 (2024-05-31 dans un fichier).
problem-not-historical-date = Une date est attendue, même partielle : 10/06/1994, 06/1994, 1994 ou inconnu (1994-06-10 ou unknown dans un fichier).
problem-not-time-zone = Un fuseau horaire est attendu : Europe/Paris.
problem-not-country = Un pays est attendu : son nom, ou son code à deux lettres (FR).
problem-not-language = Une langue est attendue, par son code : fr, en, es.
problem-not-currency = Une monnaie est attendue, par son code à trois lettres : EUR.
problem-not-choice = Ce choix n’existe pas. Choix acceptés : { $accepted }.
problem-not-money = Un montant est attendu, sans plus de décimales que sa monnaie n’en a : 1 250,50 EUR.
problem-not-share = Une part est attendue : de 0 à 100 % dans un formulaire, de 0 à 1 dans un fichier.
problem-not-url = Une adresse web complète est attendue : https://exemple.org.
problem-not-email = Une adresse électronique est attendue : nom@exemple.org.
problem-not-yes-no = Répondez par oui ou par non.
problem-not-list = Une liste est attendue ici.
problem-not-group = Un ensemble de champs est attendu ici.
problem-not-key = Une clé courte est attendue : au plus 40 lettres sans accent, chiffres, points ou tirets.
problem-not-digest = L’empreinte d’un fichier est attendue : 64 chiffres et lettres de a à f.
problem-choose-one-variant = Choisissez une seule des possibilités.

## Saisie : mesure

problem-too-long =
    { $limit ->
        [one] Ce texte est trop long : un caractère au plus.
       *[other] Ce texte est trop long : { $limit } caractères au plus.
    }
problem-too-large = Ce nombre est trop grand : { $limit } au plus.
problem-too-small = Ce nombre est trop petit : { $limit } au moins.
problem-too-many =
    { $limit ->
        [one] Il y en a trop : un élément au plus.
       *[other] Il y en a trop : { $limit } éléments au plus.
    }
problem-too-deep = Ces listes sont emboîtées trop profondément.
problem-control-characters = Ce texte contient des caractères invisibles qui ne sont pas acceptés. Saisissez-le de nouveau au clavier.
problem-ends-before-it-begins = La fin précède le début ({ $from }).

## Saisie : liens et codes

problem-no-such-record = Aucune fiche ne correspond à « { $given } ». Donnez son code ou choisissez-la dans la liste.
problem-wrong-kind = « { $given } » est une fiche d’un autre type. Acceptées ici : { $accepted }.
problem-reference-unseen = Cette fiche n’est pas ouverte au même public ; la lier ici la dévoilerait.
problem-still-used =
    { $count ->
        [one] Une fiche s’y réfère encore : changez-la d’abord.
       *[other] { $count } fiches s’y réfèrent encore : changez-les d’abord.
    }
problem-duplicate-key = Deux lignes de cette liste portent la même clé.
problem-code-taken = Ce code est déjà pris, ou l’a été : un code ne sert qu’une fois.
problem-code-form = Un code commence par une lettre et compte au plus 40 lettres sans accent, chiffres, tirets ou points : AGR-01.
problem-code-immutable = Un code ne change jamais : d’autres s’y réfèrent déjà.
problem-code-none = Les fiches de ce type n’ont pas de code.

## Saisie : états et suites

problem-moves-missing = Il manque l’état de départ et sa date.
problem-move-cannot-begin = On ne commence pas par cet état. Acceptés : { $accepted }.
problem-move-not-allowed = De l’état « { $from } » on ne passe pas à celui-là. Acceptés : { $accepted }.
    .none = Depuis l’état « { $from } », il n’y a plus d’étape.
problem-move-before-last = Cette date précède celle de l’état précédent ({ $last }).
problem-move-needs-act = Cette suite demande l’acte qui l’autorise.
problem-move-needs-reason = Cette suite demande un motif.

## Visibilité et publics

visibility = Visibilité
    .help = Qui peut lire cette fiche.
visibility-internal = Interne
    .help = Le bureau et les directions.
visibility-partners = Partenaires
    .help = Le bureau, les directions et les acteurs partenaires.
visibility-public = Publique
    .help = Tout le monde, sur le site public.
audience = Public
    .help = Pour qui cette page ou ce chiffre est établi.
audience-internal = Interne
    .help = Compte tout ce que le bureau connaît.
audience-partners = Partenaires
    .help = Ne compte que ce que les acteurs partenaires peuvent lire.
audience-public = Grand public
    .help = Ne compte que ce que tout le monde peut lire.

## Rôles

role-administrator = Administrateur·rice
    .help = Tient les réglages, les comptes, les listes et les sauvegardes, sans pouvoir sur les décisions.
role-head = Responsable du bureau
    .help = Voit tout ; valide le tri des demandes, les plans, les rapports et la publication.
role-officer = Chargé·e de mission
    .help = Crée et tient à jour les accords, les opérations et les mesures ; prépare les documents.
role-department = Référent·e de direction
    .help = Propose des actions, déclare l’activité à l’étranger, fournit les observations et répond aux suites de mission.
role-sponsor = Élu·e référent·e
    .help = Adopte, approuve les missions, signe les acceptations et les dérogations ; ne modifie pas les données.
role-reviewer = Contrôle financier et juridique
    .help = Valide les montants, les accords et leurs formalités.
role-evaluator = Évaluateur·rice externe
    .help = Lit une copie datée de ce qu’il faut évaluer ; écrit constats et recommandations.
role-partner = Acteur partenaire
    .help = Lit ce qui est ouvert aux partenaires ; déclare ses initiatives, propositions et positions.
