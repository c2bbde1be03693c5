# Importar y exportar: las hojas, las columnas, lo que dice una lista y lo que se hace con ello.
# $value es lo que dice la celda. $file puede estar vacío: la fila está entonces en el mismo archivo.

## Las columnas

imports-id = Identificador
    .help = El identificador estable de la ficha. Déjelo como está: por él la encuentra una importación.
imports-code = Código
    .help = El código de la ficha. Deje la celda vacía para una ficha nueva: se asignará un código.
imports-record = Ficha
    .help = La ficha a la que pertenece esta fila, por su código o su identificador.
imports-currency = moneda
imports-unknown-date = desconocido
imports-aside-partner = Ciudad socia
    .help = El nombre de la ciudad o del gobierno local de la otra parte.
imports-aside-partner-country = País del socio
imports-aside-signed-on = Fecha de firma
    .help = Un día, un mes, un año o «desconocido».
imports-aside-duration = Duración
    .help = «5 años», «indefinida», «3 años renovable», una fecha de fin.
imports-aside-ends-on = Fecha de fin
imports-aside-state = Estado
    .help = No se toma: el estado se calcula a partir de las fechas.
imports-aside-signed-at = Lugar de firma
    .help = Se guarda en las notas.
imports-aside-contact = Contacto
    .help = No se toma: las personas tienen su propio registro.

## Una celda no se entiende

imports-day-needed = «{ $value }» no dice el día. Escriba una fecha completa, como 31/12/2025.
imports-currency-unknown = «{ $value }» no es una moneda conocida. Se aceptan: EUR, USD, €, francos suizos.
imports-language-unknown = «{ $value }» no es un idioma conocido. Se aceptan: el nombre del idioma o su código (fr, en, es).
imports-not-in-list = «{ $value }» no está en la lista. Se aceptan: { $accepted }.

## Las listas de hermanamientos

imports-twinning-no-city = Una de las dos ciudades no tiene nombre.
imports-twinning-no-name = El nombre de una ciudad no se puede leer o supera los 200 caracteres.
imports-twinning-no-pair = La fila no es un par de identificadores de Wikidata.
imports-twinning-itself = { $city } está hermanada consigo misma en esta lista.
imports-twinning-again =
    { $file ->
        [""] El mismo vínculo que la fila { NUMBER($row, useGrouping: 0) }.
       *[other] El mismo vínculo que la fila { NUMBER($row, useGrouping: 0) } de { $file }.
    }
imports-twinning-other-country = País: «{ $one }» allí, «{ $other }» aquí.
imports-twinning-other-population = Población: { $one } allí, { $other } aquí.
imports-twinning-other-point = Posición: { $one } allí, { $other } aquí.
imports-twinning-two-countries = { $city } figura en dos países, { $one } y { $other }; se conservó { $chosen }.
imports-twinning-namesakes = Varios socios llevan este nombre: { $city }, y también { $others }. Uno de ellos puede ser un error de la lista.
imports-twinning-bare-id = Esta ciudad no tiene nombre en la lista, solo el identificador { $id }.
imports-twinning-no-country = «{ $country }» no es un Estado de hoy; falta precisar el país de { $city } (código XX).
