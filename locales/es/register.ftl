# Las páginas del registro: lista, ficha, formulario, historial, conflicto.

## Formularios

register-currency = Moneda
register-historical-hint = 10/06/1994, 06/1994, 1994 o desconocido.
register-not-said = Sin precisar
register-add-one = Añadir { $one }
register-other-languages = En otro idioma:
register-pick = Elegir entre { $count }
register-row-empty = Todavía sin rellenar
register-fields-count =
    { $count ->
        [one] un campo
       *[other] { $count } campos
    }

## Listas

register-filter-held = { $column }: { $value }
register-without = Quitar el filtro
register-ways-to-look = Formas de ver
register-as-list = Lista
register-apply = Aplicar
register-deleted = Fichas eliminadas
register-deleted-none = Ninguna ficha eliminada
register-deleted-on = Eliminada el
register-unknown-filter = Esta lista no se filtra por «{ $given }». Se filtra por: { $accepted }.
    .none = Esta lista no se filtra por «{ $given }», ni por nada más.
register-merge = Fusionar con un duplicado
register-merge-title = ¿Qué ficha designa lo mismo que «{ $title }»?
    .help = Una sola ficha vale entonces por las dos: todos los enlaces llevan a ella, y también el código y la dirección de la otra.
register-merge-alike = Fichas que quizá designan lo mismo
register-merge-this = Comparar
register-merge-with = La otra ficha
    .help = Empiece por su código o una palabra de su nombre y elíjala, o dé la dirección de su página.
register-merge-stays = Queda:
register-merge-goes = Se fusiona en ella:
register-merge-turn = En el otro sentido
register-merge-links =
    { $count ->
        [0] Ninguna ficha remite a la que desaparece.
        [one] Una ficha remite a la que desaparece y remitirá a la que queda.
       *[other] { NUMBER($count) } fichas remiten a la que desaparece y remitirán a la que queda.
    }
register-merge-differing = Donde las dos difieren, elija lo correcto
register-merge-kept = Se reúnen las listas, los idiomas y las notas. Lo que no se elige permanece en el historial de la ficha que desaparece, y la fusión puede deshacerse.
register-alike =
    { $count ->
        [one] Quizá sea la misma que una ficha ya existente
       *[other] Quizá sea la misma que una de { NUMBER($count) } fichas ya existentes
    }
register-alike-then = Si es la misma, abra esa ficha. Si no, guarde otra vez. Lo escrito se conserva como borrador.
alike-name = mismo nombre
alike-spelling = casi el mismo nombre
alike-mail = mismo correo
alike-telephone = mismo teléfono
alike-site = mismo sitio
alike-identifier = mismo identificador

## Ficha

register-colon = :{ " " }
register-written-first = Creada por { $name } el { $moment }, versión { $version }
register-converted = { $amount } (es decir, { $base } al cambio de { $rate } el { $date }, fuente: { $source })
register-show-empty = Mostrar los campos vacíos
register-see-all =
    { $count ->
        [one] Ver la ficha
       *[other] Ver las { $count }
    }
register-program = Cosmopole
register-written = Versión { $version }, modificada por { $name } el { $moment }
register-around = En torno a la ficha
register-alert-due = { $what }: { $date }
register-alert-late = { $what }: { $date }, con retraso
register-upkeep = Por completar
register-nobody-owns = Nadie está designado para responder de esta ficha.
register-not-updated-since = Sin actualizar desde el
register-not-filled = Sin rellenar
register-fill-in = Completar
register-no-move = Ningún paso es posible por ahora.
register-move-to = Pasar a « { $state } »
register-move-only-from = Solo es posible desde el estado «{ $from }»; la ficha está en el estado «{ $here }».

## Edición

register-change-of = Modificar la ficha
register-foreign-field = Este formulario no tiene ningún campo «{ $given }». Vuelva a cargar la página e inténtelo de nuevo; no se ha guardado nada.
register-this-change = Este cambio
register-in-this-form = En este formulario
register-draft-discard = Eliminar el borrador
register-draft-found = Se guardó un borrador de este formulario el { $moment }.
register-field = Campo
register-conflict-same = Las dos versiones dicen lo mismo.
register-conflict-unchanged = Lo que es igual en las dos
register-conflict-save = Guardar esta elección
register-conflict-edit = Revisar lo que escribí
register-conflict-leave = Conservar la versión guardada

## Historial

register-did-create = creó la ficha
register-did-edit = modificó la ficha
register-did-move = hizo avanzar la ficha
register-did-attach = adjuntó un archivo
register-did-detach = retiró un archivo
register-did-delete = eliminó la ficha
register-did-restore = restableció la ficha
register-did-merge = reunió dos fichas en una
register-did-back = volvió a una versión anterior
register-did-undo = deshizo el cambio anterior
register-did-import = importó la ficha
register-first-content = Contenido inicial
register-undo-change = Deshacer este cambio
register-back-to = Vuelta a la versión { $version }
register-older-versions =
    { $count ->
        [one] No se muestra una versión más antigua.
       *[other] No se muestran { $count } versiones más antiguas.
    }
register-grid = Entrada rápida: { $kinds }
register-grid-entry = Entrada rápida
register-grid-help = Una fila por ficha. Puede pegar varias celdas de una hoja de cálculo; las filas vacías no cuentan. Todo se guarda a la vez, o nada.
register-grid-nothing-written = Aún no se ha guardado nada: corrija estas celdas y guárdelo todo a la vez.
register-grid-row = Fila { $row }: { $problem }
register-grid-row-column = Fila { $row }, { $column }: { $problem }
register-grid-no-such-record = Ninguna ficha corresponde a «{ $given }». Indique su código, por ejemplo { $example }, o elíjala en la lista.
register-grid-beyond = Valores pegados que no caben en la cuadrícula: { $count }.
register-grid-unread = Por corregir, fecha u opción no reconocida: { $cells }.
register-grid-cell = { $column }, fila { $row }
register-grid-number = Fila
register-grid-write = Guardar todas las filas
pages-grid-written = Fichas guardadas: { $count }.
pages-grid-empty = No hay ninguna fila rellena: no se ha guardado nada.
