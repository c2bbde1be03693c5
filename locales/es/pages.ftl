# Las páginas hechas para un uso: inicio, cuenta, cuentas de la oficina, mapa, prueba, errores.

## Alrededor de cada página

pages-demonstration = Demostración
pages-visitor = Visitante
pages-without-account = Continuar sin cuenta
pages-foot-menu = Más
pages-foot = Cosmopole { $version } · cifras al { $date } · asiento { $ledger } del registro
pages-licence = Software libre con licencia EUPL 1.2.
pages-api = Interfaz de programación
pages-today = Ver la página de hoy
pages-not-open = (acceso reservado)
pages-record-gone = (eliminada después)
pages-overview = Vista general
pages-show = Mostrar
pages-other-date = En otra fecha
pages-permanent-link = Enlace a esta cifra en esta fecha
pages-as-json = Lo mismo para programas (JSON)
pages-whole-form = Formulario completo
pages-map-cut =
    { $count ->
        [one] Una fila más no se muestra. Filtre el mapa o abra la lista de acuerdos.
       *[other] { $count } filas más no se muestran. Filtre el mapa o abra la lista de acuerdos.
    }

## Errores

pages-invalid = Lo enviado no se puede aceptar
    .help = Vuelva al formulario y corrija los puntos siguientes.
pages-wrong-token = Esta clave de acceso no es válida
    .help = Quizá está mal copiada, revocada o vencida. Cree otra en la página de su cuenta.
pages-session-ended = Ya no tiene la sesión abierta, y este formulario no se ha guardado
    .help = Inicie sesión en otra ventana, vuelva aquí con el botón «atrás» del navegador y envíe de nuevo el formulario: el navegador conserva lo que había escrito.
pages-too-many-attempts =
    { $count ->
        [one] Demasiados intentos. Vuelva a intentarlo en un minuto.
       *[other] Demasiados intentos. Vuelva a intentarlo en { $count } minutos.
    }

## Inicio

pages-hello = Buenos días, { $name }
pages-city-abroad = { $city } en el exterior
pages-visitor-welcome = Lo que se hace en el exterior en nombre de la ciudad, abierto a todos.
pages-nothing-public = Todavía no se ha abierto nada al público.
pages-steps = Los tres primeros pasos
pages-step-go = Hacerlo ahora
pages-step-done = Hecho
pages-step-settings = Escribir los ajustes de la casa
    .help = El nombre de su metrópoli, su zona horaria, los idiomas de sus textos.
pages-step-government = Añadir su propio gobierno
    .help = Un acuerdo obliga al menos a uno de sus gobiernos; diga a cuáles sirve la oficina.
pages-step-import = Importar su lista de vínculos
    .help = Un archivo de Excel, LibreOffice o CSV tal como está; usted ve lo que ocurriría antes de que se escriba nada.
pages-to-look-at = Por mirar
pages-nothing-to-look-at = Nada espera: ningún acuerdo termina pronto, nada está atrasado.
pages-see-for-yourself = Véalo usted mismo: cifras y cuentas
pages-in-register = En el registro
pages-ties = La vitalidad de los vínculos
pages-changes = Últimos cambios
pages-my-drafts = Mis borradores
pages-and-more =
    { $count ->
        [one] y una más
       *[other] y { $count } más
    }
pages-card-more =
    { $count ->
        [one] una ficha más
       *[other] { $count } fichas más
    }
pages-card-expiring = Acuerdos que terminan pronto
    .help = Renovarlos o dejarlos terminar: decidir a tiempo.
pages-card-expired = Acuerdos vencidos
    .help = Aún firmados, ya no en vigor: renovar o cerrar.
pages-card-dormant = Vínculos inactivos
    .help = Sin intercambios desde hace mucho: reactivar, convertir o poner fin.
pages-card-not-assessable = Vínculos no evaluables
    .help = En vigor, pero falta con qué decir si viven.
pages-card-undocumented = Acuerdos sin acto
    .help = Nada dice quién los autorizó.
pages-card-overdue = Trámites y compromisos atrasados
    .help = Una promesa o un trámite ha pasado su día.
pages-card-promises = Misiones con promesas abiertas
    .help = Prometido en el camino, ni cumplido ni traspasado.
pages-card-reports = Informes de misión atrasados
    .help = De vuelta, y nadie ha informado.

## Mi cuenta

pages-language-kept = Idioma de sus páginas guardado.
pages-token-revoked = revocada
pages-token-no-end = hasta que se revoque

## Cuentas de la oficina

pages-accounts-help = Quién puede entrar, y como qué. Lo que puede un rol lo fija la casa.
pages-account-new = Añadir una cuenta
pages-account-state = Estado
pages-account-is-open = Abierta
pages-account-is-closed = Cerrada
pages-account-open = Volver a abrir
pages-account-close = Cerrar
pages-account-opened = Cuenta abierta.
pages-account-closed = Cuenta cerrada; sus sesiones han terminado.
pages-account-own = Nadie cierra su propia cuenta; otro administrador debe hacerlo.
pages-account-password-set = Contraseña guardada; las sesiones de la cuenta han terminado.
pages-account-person-help = Código de la persona detrás de la cuenta, por ejemplo PER-01; puede quedar vacío.
pages-account-organisation-help = Código del actor u organismo para el que actúa la persona, por ejemplo ACR-01; puede quedar vacío.

## Lo que se guarda de una persona

pages-kept-data = Datos guardados sobre esta persona
    .help = La ficha en todas sus versiones, lo que remite a ella y los pasajes de otras fichas que nombran a la persona. Entregue el archivo a quien pregunte qué sabe de ella.
pages-kept-workbook = Libro (XLSX)
pages-kept-document = Para programas (JSON)
pages-kept-versions =
    { $count ->
        [one] Una versión
       *[other] { $count } versiones
    }
pages-mentions = Pasajes que nombran a esta persona
pages-mentions-none = Ningún pasaje de otra ficha nombra a esta persona.
pages-mention-doubtful = una sola palabra del nombre: quizá sea otra persona
pages-still-said = Escrito todavía hoy
pages-said-earlier = solo en una versión anterior
pages-said-there = Lo que allí se dice
pages-forget = Olvidar a esta persona
pages-forget-question = ¿Olvidar a { $name }?
pages-forget-always = Esto desaparece para siempre, sin vuelta atrás
pages-forget-record =
    { $count ->
        [one] La ficha, en su única versión: nombre, cargo, correo, teléfono, notas.
       *[other] La ficha, en sus { $count } versiones: nombre, cargo, correo, teléfono, notas.
    }
pages-forget-accounts = La cuenta se cierra y pierde su nombre:
pages-forget-own-account = Es la suya: se cerrará su sesión.
pages-forget-own-file = El archivo «{ $name }».
pages-forget-beside = Los borradores, las importaciones en curso y los mensajes que dan el nombre entero, el correo o el teléfono.
pages-forget-stays = Los números, las versiones y los vínculos quedan, con una marca fechada. Una copia de seguridad anterior conoce aún a la persona: la próxima anotará el borrado a su lado, y restaurar una más antigua olvidará de nuevo.
pages-forget-passages = Pasajes de otras fichas
    .help = Lo marcado pierde las palabras tachadas, en todas las versiones de la ficha. Lo seguro está marcado; lea los demás uno por uno.
pages-forget-words = Lo que se dice, y lo que ocupará su lugar
pages-forget-files = Archivos de otras fichas
    .help = Su nombre dice el de la persona, o están también en su ficha. Ábralos antes: un archivo borrado se pierde para todas las fichas.
pages-forget-reason = Se guarda con la marca: por ejemplo «Solicitud del 3 de mayo de 2026».
pages-forget-reason-missing = Diga por qué: la marca lo guarda.
pages-forget-name = Para confirmar, escriba el nombre: { $name }
pages-forget-name-differs = Lo escrito no es el nombre «{ $name }». No se ha borrado nada.
pages-forget-changed = Se ha escrito algo sobre esta persona mientras usted leía. No se ha borrado nada: mire de nuevo.
pages-forget-done = Olvidado. Versiones y motivos reescritos: { $bodies }. Borradores, importaciones y mensajes: { $beside }. Archivos: { $files }. Cuentas cerradas: { $accounts }.
pages-forgotten-on = Olvidado el { $moment } por { $name }: { $reason }
pages-forgotten-already = Ya no se sabe nada de esta persona.

page-data = Estado de los datos
    .help = Lo que se lleva y lo que falta: fichas sin responsable, fichas con un campo principal vacío, fichas que nadie ha tocado en un año.
page-data-by-kind = Por tipo de ficha
    .help = Cada tipo abre su lista.
page-data-by-department = Por dirección
    .help = Las fichas que una dirección lleva o aporta.
page-data-by-owner = Por responsable
    .help = Lo que nadie tiene a cargo va primero.
page-data-nobody = Nadie
page-data-none = Nada que contar aquí.
page-data-records = Fichas
page-data-unowned = Sin responsable
page-data-incomplete = Incompletas
page-data-old = Sin cambios en un año
page-data-last = Último cambio

## El registro tal como se conocía

pages-known-at = Tal como se conocía otro día
pages-known-at-day = Tal como se conocía al final de este día
    .help = Listas, fichas y cifras vienen entonces de lo escrito hasta ese día, sin las correcciones posteriores.
pages-past = El registro tal como se conocía tras el asiento { $version }, del { $moment }. Lo escrito o corregido después no está, y aquí no se puede cambiar nada.
pages-past-empty = El registro tal como se conocía antes de su primer asiento: no había nada escrito.
pages-past-leave = Verlo tal como se conoce ahora
pages-past-rebuilding = El registro de ese día se está reconstruyendo
    .help = Se vuelve a leer desde los asientos del registro. Esta página vuelve sola.
pages-past-is-read = Esto muestra lo que se sabía antes: se lee, no se cambia. Vuelva a lo que se sabe ahora.
pages-past-denied = Lo que se sabía antes solo se muestra a la oficina.
pages-past-beyond = El registro aún no tiene la versión «{ $given }».
pages-past-neither = Se espera una versión del registro, como 1520, o un día, año-mes-día: 2025-06-30.
pages-past-of-version = El registro tal como se conocía entonces
