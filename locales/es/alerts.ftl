# Lo que vence, y para quién.

alert-request-not-acknowledged = Solicitudes sin acuse de recibo
    .help = Se espera un acuse en tres días hábiles.
alert-request-not-decided = Solicitudes por decidir
    .help = Se espera una decisión en el plazo de la oficina, con motivo.
alert-mission-without-act = Misiones de cargos electos sin acto
    .help = El viaje de un cargo electo exige un acto antes de salir.
alert-report-due = Informes pendientes
    .help = El informe sigue al regreso de la misión.
alert-promise-due = Promesas por cumplir
    .help = Hechas en el extranjero, con plazo.
alert-agreement-expiring = Acuerdos que vencen pronto
    .help = Por renovar, convertir o dejar terminar.
alert-formality-due = Trámites por cumplir
    .help = Exigidas por la ley del lugar.
alert-commitment-due = Compromisos por cumplir
    .help = Asumidos en un acuerdo, con plazo.
alert-notice-due = Preavisos de redes por dar o no
    .help = Después de ese día la membresía se renueva sola.
alert-notice-passed = Preavisos de redes vencidos
    .help = La membresía se renovará; prepare la decisión siguiente.
alert-fee-due = Cuotas por pagar
    .help = Pedidas por una red y aún no pagadas.
alert-mandate-lapsing = Mandatos que terminan
    .help = Incluidos cargos y firmas ligados a un cargo electo.
alert-tie-to-review = Vínculos por revisar
    .help = Sin intercambio, o sin intercambio sustantivo: reactivar, convertir o poner fin.
alert-observation-due = Mediciones esperadas
    .help = Se espera el próximo valor de estos indicadores; pídalo a quien lo aporta.
alert-observation-stale = Indicadores desactualizados
    .help = Pida el valor a quien lo aporta.
alert-threshold-crossed = Límites superados sin respuesta
    .help = Una medida, o una aceptación motivada y firmada.
alert-proposal-unanswered = Propuestas sin respuesta
    .help = Se debe una respuesta motivada.
alert-evaluation-due = Evaluaciones previstas
    .help = Términos de referencia y presupuesto por preparar.
alert-plan-ending = Planes de comunicación que terminan
    .help = Por evaluar, y por continuar con el siguiente.
alert-strategy-ending = Fin de la estrategia
    .help = La evaluación final y lo que sigue se preparan.
alert-call-closing = Convocatorias que cierran
    .help = Solicitudes de financiamiento por presentar.
alert-legacy-due = Legado de eventos por evaluar
    .help = En los 24 meses siguientes.
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
