# Lo que vence, y para quién.

alert-request-not-acknowledged = Solicitudes sin acuse de recibo
    .help = Se espera un acuse en tres días hábiles.
    .one = Acuse de recibo por enviar
alert-request-not-decided = Solicitudes por decidir
    .help = Se espera una decisión en el plazo de la oficina, con motivo.
    .one = Decisión por tomar
alert-mission-without-act = Misiones de cargos electos sin acto
    .help = El viaje de un cargo electo exige un acto antes de salir.
    .one = Acto por tomar antes de la salida
alert-report-due = Informes pendientes
    .help = El informe sigue al regreso de la misión.
    .one = Informe pendiente
alert-promise-due = Promesas por cumplir
    .help = Hechas en el extranjero, con plazo.
    .one = Promesa por cumplir
alert-agreement-expiring = Acuerdos que vencen pronto
    .help = Por renovar, convertir o dejar terminar.
    .one = Fin del acuerdo
alert-formality-due = Trámites por cumplir
    .help = Exigidos por la ley del lugar.
    .one = Trámite por cumplir
alert-commitment-due = Compromisos por cumplir
    .help = Asumidos en un acuerdo, con plazo.
    .one = Compromiso por cumplir
alert-notice-due = Preavisos de redes por dar o no
    .help = Después de ese día la membresía se renueva sola.
    .one = Preaviso por dar o no
alert-notice-passed = Preavisos de redes vencidos
    .help = La membresía se renovará; prepare la decisión siguiente.
    .one = Preaviso vencido
alert-fee-due = Cuotas por pagar
    .help = Pedidas por una red y aún no pagadas.
alert-mandate-lapsing = Mandatos que terminan
    .help = Incluidos cargos y firmas ligados a un cargo electo.
    .one = Fin del mandato
alert-tie-to-review = Vínculos por revisar
    .help = Sin intercambio, sin intercambio sustantivo o sin revisar desde hace tres años: reactivar, convertir, poner fin o mantener.
    .one = Vínculo por revisar
alert-observation-due = Mediciones esperadas
    .help = Se espera el próximo valor de estos indicadores; pídalo a quien lo aporta.
alert-observation-stale = Indicadores desactualizados
    .help = Pida el valor a quien lo aporta.
    .one = Nueva medición esperada
alert-threshold-crossed = Límites superados sin respuesta
    .help = Una medida, o una aceptación motivada y firmada.
    .one = Respuesta esperada al umbral superado
alert-proposal-unanswered = Propuestas sin respuesta
    .help = Se debe una respuesta motivada.
    .one = Respuesta por dar
alert-evaluation-due = Evaluaciones previstas
    .help = Términos de referencia y presupuesto por preparar.
    .one = Evaluación prevista
alert-plan-ending = Planes de comunicación que terminan
    .help = Por evaluar, y por continuar con el siguiente.
alert-strategy-ending = Fin de la estrategia
    .help = La evaluación final y lo que sigue se preparan.
    .one = Fin de la estrategia
alert-call-closing = Convocatorias que cierran
    .help = Solicitudes de financiamiento por presentar.
    .one = Cierre de la convocatoria
alert-legacy-due = Legado de eventos por evaluar
    .help = En los 24 meses siguientes.
    .one = Evaluación del legado esperada
pages-due-today = Vence hoy
pages-due-in =
    { $count ->
        [one] en un día
       *[other] en { $count } días
    }
pages-late-by =
    { $count ->
        [one] un día de retraso
       *[other] { $count } días de retraso
    }
