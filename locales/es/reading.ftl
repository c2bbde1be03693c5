# Leer la lista de un colega: qué falla en el archivo o en una celda, y qué se aceptaría.
# $place es una celda como la nombran las hojas de cálculo: Lista!B12. $value es lo escrito en la celda.

## El archivo se rechaza

reading-too-large = Este archivo pesa { $size } MB; se aceptan { $limit } MB como máximo. Quite las imágenes y las hojas innecesarias, o envíe la lista en varios archivos.
reading-empty-file = Este archivo está vacío. Compruebe que se terminó de guardar o de enviar.
reading-zip-bomb = Una vez descomprimido, este archivo supera { $limit } MB. Guarde la lista sola en un libro nuevo.
reading-not-a-workbook = Este archivo no es una tabla. Se aceptan: un libro XLSX (Excel) u ODS (LibreOffice), o un archivo CSV.
reading-file-passed-over = «{ $file }» no es una tabla: no se lee.
reading-file-unreadable = «{ $file }» no se puede leer: se deja de lado.
reading-other-workbook = Los libros { $kind } no se leen. Abra este archivo en su hoja de cálculo y guárdelo como XLSX, ODS o CSV.
reading-encrypted = Este archivo está protegido con contraseña. Guárdelo sin contraseña.
reading-damaged = Este archivo está dañado o incompleto (parte «{ $part }»). Ábralo en su hoja de cálculo y guárdelo de nuevo. Detalle técnico: { $reason }
reading-document-type = Este archivo contiene una declaración (DOCTYPE) que ninguna hoja de cálculo escribe (parte «{ $part }»). Por seguridad no se lee; guárdelo de nuevo con su hoja de cálculo.
reading-too-many-sheets =
    { $limit ->
        [one] Este libro tiene { $count } hojas; se acepta una sola.
       *[other] Este libro tiene { $count } hojas; se aceptan { $limit } como máximo.
    }
reading-too-many-rows =
    { $limit ->
        [one] Se acepta una sola fila con datos; el límite se supera en { $place }.
       *[other] Se aceptan { $limit } filas con datos como máximo; el límite se supera en { $place }. Envíe la lista en varios archivos.
    }
reading-too-many-columns =
    { $limit ->
        [one] La celda { $place } está demasiado a la derecha: se acepta una sola columna.
       *[other] La celda { $place } está demasiado a la derecha: se aceptan { $limit } columnas como máximo. Bórrela si está ahí por error.
    }
reading-too-many-cells =
    { $limit ->
        [one] Se acepta una sola celda; el límite se supera en { $place }.
       *[other] Se aceptan { $limit } celdas como máximo; el límite se supera en { $place }. Envíe la lista en varios archivos.
    }
reading-cell-too-long =
    { $limit ->
        [one] La celda { $place } contiene demasiado texto: un carácter como máximo.
       *[other] La celda { $place } contiene demasiado texto: { $limit } caracteres como máximo. En un archivo CSV suele ser una comilla abierta y nunca cerrada.
    }
reading-too-much-text = En conjunto, los textos de este archivo superan { $limit } MB. Envíe la lista en varios archivos.
reading-no-rows = Este archivo no tiene ninguna fila con datos.

## Lo que conviene saber del archivo leído

reading-note-encoding-guessed = La codificación de las letras se ha deducido ({ $encoding }). Compruebe los acentos antes de importar.
reading-note-encoding-damaged = Algunas letras no corresponden a la codificación ({ $encoding }) y se han sustituido por �.
reading-note-wider-rows =
    { $count ->
        [one] Una fila tiene más columnas que la primera: la fila { $row }. Quizá haya un separador dentro de un texto.
       *[other] { $count } filas tienen más columnas que la primera, empezando por la fila { $row }. Quizá haya un separador dentro de un texto.
    }
reading-note-hidden-sheet = La hoja «{ $sheet }» está oculta; se ha leído como las demás.
reading-note-hidden-rows =
    { $count ->
        [one] Se ha leído una fila oculta o filtrada ({ $place }).
       *[other] Se han leído { $count } filas ocultas o filtradas, empezando por { $place }.
    }
reading-note-hidden-columns =
    { $count ->
        [one] Se han leído columnas ocultas de la hoja «{ $sheet }».
       *[other] Se han leído varios grupos de columnas ocultas ({ $count }) de la hoja «{ $sheet }».
    }
reading-note-merged-cells =
    { $count ->
        [one] La hoja «{ $sheet }» tiene una celda combinada; solo su primera casilla conserva el valor.
       *[other] La hoja «{ $sheet }» tiene { $count } celdas combinadas; solo la primera casilla de cada una conserva el valor.
    }
reading-note-characters-removed =
    { $count ->
        [one] Se han quitado caracteres invisibles de una celda ({ $place }).
       *[other] Se han quitado caracteres invisibles de { $count } celdas, empezando por { $place }.
    }
reading-note-formula-failures =
    { $count ->
        [one] Una fórmula da error ({ $place }).
       *[other] { $count } fórmulas dan error, empezando por { $place }.
    }

## Filas apartadas

reading-left-out-above = Encima de los encabezados
reading-left-out-headings = Encabezados repetidos
reading-left-out-total = Fila de totales
reading-left-out-foot = Nota debajo de la tabla

## Una celda no se entiende

reading-formula-failure = La fórmula da error ({ $value }). Corríjala o escriba el valor.
reading-date = «{ $value }» no es una fecha. Se aceptan: 31/12/2025, 2025-12-31, 12 de marzo de 2019, marzo de 2019, 1994, desconocido.
reading-date-impossible = «{ $value }» no es un día que exista.
reading-date-period = «{ $value }» es un período. Escriba una sola fecha, por ejemplo la de inicio.
reading-season = «{ $value }» no es un momento que se entienda. Se aceptan: 2024, 2023-24, 2024-06, 2024-06-30.
reading-season-or-month = «{ $value }» puede ser dos años o un mes: entendido como dos años.
reading-number = «{ $value }» no es un número. Se aceptan: 1234,5 o 1.234,50.
reading-integer = «{ $value }» no es un número entero.
reading-percent = «{ $value }» no es un porcentaje. Se aceptan: 35 % o 35.
reading-money = «{ $value }» no es un importe. Se aceptan: 1.234,50 €, USD 12 000, 12 k€, 1,2 M€.
reading-money-word = En «{ $value }» no se entiende «{ $word }». Escriba la moneda con su signo o su código: €, EUR, USD.
reading-money-two-currencies = «{ $value }» nombra dos monedas. Conserve la del importe.
reading-money-too-large = «{ $value }» es un importe demasiado grande para guardarlo.
reading-yes-no = «{ $value }» no es ni sí ni no. Se aceptan: sí, no, x, 1, 0.
reading-country = «{ $value }» no es un país conocido. Se aceptan: el nombre del país o su código (FR, FRA).

## Una celda se entiende con una duda

reading-date-ambiguous = «{ $value }» se ha leído como { $date }; podría ser { $other }.
reading-date-serial = El número { $value } se ha leído como un día de hoja de cálculo: { $date }.
reading-date-short-year = El año de «{ $value }» solo tiene dos cifras; se ha leído { $year }.
reading-date-unlikely = El año { $year } es poco habitual.
reading-date-about = «{ $value }» es una fecha aproximada; se ha leído como exacta.
reading-number-ambiguous = «{ $value }» se ha leído como { $number }; la coma o el punto podría marcar los decimales.
reading-percent-fraction = «{ $value }» se ha leído como { $percent } %.
reading-percent-shown = La hoja muestra { $percent } %, pero este número no se cuenta en porcentaje; se ha tomado { $value } tal cual.
reading-money-no-currency = «{ $value }» no indica su moneda; se ha supuesto { $currency }.
reading-money-shared-sign = «{ $sign }» designa varias monedas; se ha supuesto { $currency }.
reading-money-tax = «{ $value }» habla de impuestos; el importe se ha tomado tal cual.
reading-money-about = «{ $value }» es aproximado; el importe se ha tomado tal cual.
reading-money-period = «{ $value }» es un importe por período; se ha tomado tal cual.
reading-money-rounded = «{ $value }» tiene más decimales que la moneda { $currency }; el importe se ha redondeado.

## A qué corresponde una columna

reading-match-remembered = «{ $heading }» se asoció así en una importación anterior.
reading-match-name = El encabezado «{ $heading }» es el nombre del campo («{ $name }»).
reading-match-words = El encabezado «{ $heading }» se parece a «{ $name }».
reading-match-shape = El encabezado «{ $heading }» no dice nada, pero el contenido de la columna corresponde.

## De qué lugar se trata

gazetteer-same-name = Mismo nombre: { $name }
gazetteer-other-name = Otro nombre de { $name }
gazetteer-close-spelling = Escrito casi como { $name }
gazetteer-same-country = Mismo país: { $country }
gazetteer-other-country = Otro país: { $country }
gazetteer-distance = A { $km } km de las coordenadas de la lista
gazetteer-population =
    { $population ->
        [one] Un habitante
       *[other] { $population } habitantes
    }

## El libro anotado

reading-grade-refusal = Rechazado
    .help = la fila no se puede importar así; corrija la celda.
reading-grade-doubt = Por comprobar
    .help = el valor se ha entendido, pero cabe otra lectura.
reading-grade-note = Para saber
    .help = nada que corregir.
reading-legend-name = Leyenda
reading-legend-intro = Las observaciones de la importación están en las celdas coloreadas y en la última columna. Corrija, guarde e importe de nuevo este archivo.
reading-write-text-too-long = El texto de { $place } supera los 32 767 caracteres que caben en una celda. Elija la exportación CSV.
reading-write-failed = No se ha podido escribir el libro. Detalle técnico: { $reason }
