# Qué falla en lo introducido y qué se aceptaría; visibilidades, públicos y funciones.

## Entrada: presencia y forma

problem-required = Complete este campo.
problem-unknown-field = Este campo no existe en esta ficha.
problem-not-text = Aquí se espera un texto.
problem-not-integer = Se espera un número entero, sin decimales: 12.
problem-not-decimal = Se espera un número: 12 o 12,5.
problem-not-date = Se espera una fecha completa: 31/05/2024 (2024-05-31 en un archivo).
problem-not-historical-date = Se espera una fecha, aunque sea parcial: 10/06/1994, 06/1994, 1994 o desconocido (1994-06-10 o unknown en un archivo).
problem-not-time-zone = Se espera una zona horaria: America/Mexico_City, Europe/Madrid.
problem-not-country = Se espera un país: su nombre o su código de dos letras (FR).
problem-not-language = Se espera un idioma, por su código: fr, en, es.
problem-not-currency = Se espera una moneda, por su código de tres letras: EUR.
problem-not-choice = Esa opción no existe. Se aceptan: { $accepted }.
problem-not-money = Se espera un importe, sin más decimales que los de su moneda: 1.250,50 EUR.
problem-not-share = Se espera una proporción: de 0 a 100 % en un formulario, de 0 a 1 en un archivo.
problem-not-url = Se espera una dirección web completa: https://ejemplo.org.
problem-not-email = Se espera una dirección de correo: nombre@ejemplo.org.
problem-not-yes-no = Responda sí o no.
problem-not-list = Aquí se espera una lista.
problem-not-group = Aquí se espera un conjunto de campos.
problem-not-key = Se espera una clave corta: como máximo 40 letras sin acento, cifras, puntos o guiones.
problem-not-digest = Se espera la huella de un archivo: 64 cifras y letras de la a a la f.
problem-choose-one-variant = Elija una sola de las posibilidades.

## Entrada: medida

problem-too-long =
    { $limit ->
        [one] Este texto es demasiado largo: un carácter como máximo.
       *[other] Este texto es demasiado largo: { $limit } caracteres como máximo.
    }
problem-too-large = Este número es demasiado grande: { $limit } como máximo.
problem-too-small = Este número es demasiado pequeño: { $limit } como mínimo.
problem-too-many =
    { $limit ->
        [one] Hay demasiados: un elemento como máximo.
       *[other] Hay demasiados: { $limit } elementos como máximo.
    }
problem-too-deep = Estas listas están anidadas con demasiada profundidad.
problem-control-characters = Este texto contiene caracteres invisibles que no se aceptan. Escríbalo de nuevo con el teclado.
problem-ends-before-it-begins = El final es anterior al comienzo ({ $from }).

## Entrada: enlaces y códigos

problem-no-such-record = Ninguna ficha corresponde a «{ $given }». Indique su código o elíjala en la lista.
problem-wrong-kind = «{ $given }» es una ficha de otro tipo. Aquí se aceptan: { $accepted }.
problem-reference-unseen = Esa ficha no está abierta al mismo público; enlazarla aquí la revelaría.
problem-still-used =
    { $count ->
        [one] Una ficha todavía se refiere a ella: cámbiela primero.
       *[other] { $count } fichas todavía se refieren a ella: cámbielas primero.
    }
problem-duplicate-key = Dos filas de esta lista tienen la misma clave.
problem-code-taken = Este código está ocupado, o lo estuvo: un código sirve una sola vez.
problem-code-form = Un código empieza por una letra y tiene como máximo 40 letras sin acento, cifras, guiones o puntos: AGR-01.
problem-code-immutable = Un código no cambia nunca: otros ya se refieren a él.
problem-code-none = Las fichas de este tipo no tienen código.

## Entrada: estados y pasos

problem-moves-missing = Faltan el primer estado y su fecha.
problem-move-cannot-begin = No se empieza por este estado. Se aceptan: { $accepted }.
problem-move-not-allowed = Del estado «{ $from }» no se pasa a este. Se aceptan: { $accepted }.
    .none = Desde el estado «{ $from }» ya no hay ningún paso.
problem-move-before-last = Esta fecha es anterior a la del estado precedente ({ $last }).
problem-move-needs-act = Este paso requiere el acto que lo autoriza.
problem-move-needs-reason = Este paso requiere un motivo.

## Visibilidad y públicos

visibility = Visibilidad
    .help = Quién puede leer esta ficha.
visibility-internal = Interna
    .help = La oficina y las direcciones.
visibility-partners = Actores asociados
    .help = La oficina, las direcciones y los actores asociados.
visibility-public = Pública
    .help = Todo el mundo, en el sitio público.
audience = Público
    .help = Para quién se elabora esta página o esta cifra.
audience-internal = Interno
    .help = Cuenta todo lo que la oficina conoce.
audience-partners = Actores asociados
    .help = Cuenta solo lo que los actores asociados pueden leer.
audience-public = Público general
    .help = Cuenta solo lo que todo el mundo puede leer.

## Funciones

role-administrator = Administrador/a
    .help = Lleva los ajustes, las cuentas, las listas y las copias de seguridad, sin poder sobre las decisiones.
role-head = Jefatura de la oficina
    .help = Lo ve todo; aprueba la clasificación de solicitudes, los planes, los informes y la publicación.
role-officer = Técnico/a
    .help = Crea y mantiene los acuerdos, las operaciones y las mediciones; prepara los documentos.
role-department = Enlace de dirección
    .help = Propone acciones, declara la actividad en el exterior, aporta observaciones y responde a los seguimientos de misión.
role-sponsor = Autoridad referente
    .help = Adopta, aprueba las misiones, firma las aceptaciones y las dispensas; no modifica los datos.
role-reviewer = Revisión financiera y jurídica
    .help = Valida los importes, los acuerdos y sus trámites.
role-evaluator = Evaluador/a externo/a
    .help = Lee una copia fechada de lo que debe evaluar; escribe constataciones y recomendaciones.
role-partner = Actor asociado
    .help = Lee lo que está abierto a los actores asociados; declara iniciativas, propuestas y posiciones.
