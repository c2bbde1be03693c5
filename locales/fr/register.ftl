# Les pages du registre : liste, fiche, formulaire, historique, conflit.

## Formulaires

register-currency = Monnaie
register-historical-hint = 1994, 1994-06, 1994-06-10 ou inconnu.
register-share-hint = Entre 0 et 1 : 0,25 pour un quart.
register-not-said = Non précisé
register-add-one = Ajouter { $one }
register-fields-count =
    { $count ->
        [one] un champ
       *[other] { $count } champs
    }
register-fields-filled =
    { $count ->
        [one] un rempli
       *[other] { $count } remplis
    }
