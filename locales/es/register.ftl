# Las páginas del registro: lista, ficha, formulario, historial, conflicto.

## Formularios

register-currency = Moneda
register-historical-hint = 1994, 1994-06, 1994-06-10 o desconocido.
register-share-hint = Entre 0 y 1: 0,25 para un cuarto.
register-not-said = Sin precisar
register-add-one = Añadir { $one }
register-fields-count =
    { $count ->
        [one] un campo
       *[other] { $count } campos
    }
register-fields-filled =
    { $count ->
        [one] uno rellenado
       *[other] { $count } rellenados
    }
