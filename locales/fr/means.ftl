# Les moyens du bureau : postes, formation, budget, dépenses, temps de travail.

## Poste

kind-post = Poste
    .help = Une place dans le bureau ou dans une direction ; la fiche dit combien de travail, jamais qui l’occupe.
kind-post-plural = Postes
kind-post-new = Nouveau poste
kind-post-none = Aucun poste pour l’instant. Ce registre montre les forces du bureau au fil des ans ; commencez par les postes d’aujourd’hui.
post-title = Intitulé
post-department = Direction
post-fte = Équivalent temps plein
    .help = 1 pour un temps plein, 0,5 pour un mi-temps.
post-languages = Langues de travail
    .one = une langue
post-from = Premier jour
post-to = Dernier jour
post-active = Existe

## Formation

kind-training-day = Formation suivie
    .help = Ce qu’une personne en poste a suivi : un jour, ou quelques-uns, sur un sujet.
kind-training-day-plural = Formations suivies
kind-training-day-new = Nouvelle formation
kind-training-day-none = Aucune formation pour l’instant. Notez-les quand elles ont lieu : le nombre de jours par agent est un indicateur du bureau.
training_day-post = Poste
training_day-on = Date
    .help = Le premier jour, si elle en dure plusieurs.
training_day-days = Jours
    .help = Une demi-journée s’écrit 0,5.
training_day-topic = Sujet

## Ligne budgétaire

kind-budget-line = Ligne budgétaire
    .help = Ce que l’assemblée a voté pour un exercice ; ce qui est engagé et payé est la somme des dépenses.
kind-budget-line-plural = Lignes budgétaires
kind-budget-line-new = Nouvelle ligne budgétaire
kind-budget-line-none = Aucune ligne budgétaire pour l’instant. Ce registre permet de comparer le voté et le payé ; commencez par l’exercice en cours.
budget_line-fiscal-year = Exercice
    .help = L’année civile où il commence.
budget_line-line = Imputation
    .help = Le numéro ou le nom court dans le budget.
budget_line-label = Libellé
budget_line-voted = Voté
budget_line-source = Origine des crédits
    .help = Quand ce n’est pas le budget général : subvention, fonds dédié.
budget_line-committed = Engagé
budget_line-paid = Payé

## Dépense

kind-expense = Dépense
    .help = De l’argent prévu, engagé puis payé, sur une ligne et pour quelque chose que fait le bureau.
kind-expense-plural = Dépenses
kind-expense-new = Nouvelle dépense
kind-expense-none = Aucune dépense pour l’instant. Ajoutez-les depuis l’action, la mission ou la ligne budgétaire qu’elles concernent.
expense-line = Ligne budgétaire
expense-about = Pour
    .help = L’action, la mission, l’adhésion… que paie cette dépense.
expense-kind = Nature
expense-kind-fee = Cotisation
expense-kind-grant = Subvention versée
expense-kind-services = Études et prestations
expense-kind-works = Travaux et équipement
expense-kind-travel = Déplacements et séjours
expense-kind-hospitality = Accueil et réception
expense-kind-communication = Communication
expense-kind-emergency-aid = Aide d’urgence
expense-kind-mixed = Plusieurs natures, non séparées
expense-kind-other = Autre
expense-label = Objet
expense-amounts = Montants
    .help = Ce qui est prévu, engagé, payé en tout à chaque date ; un nouveau montant remplace le précédent du même état.
    .one = un montant
expense-amounts-key = Clé
expense-amounts-state = État
expense-amounts-on = Depuis le
expense-amounts-amount = Montant
expense-state = État de la dépense
expense-state-planned = Prévu
expense-state-committed = Engagé
expense-state-paid = Payé
expense-date = Dernière date
expense-committed = Engagé
expense-paid = Payé

## Temps de travail

kind-time-entry = Temps passé
    .help = Les jours qu’un poste a donnés à une chose pendant un mois ; ils entrent dans le coût complet d’un réseau.
kind-time-entry-plural = Temps passé
kind-time-entry-new = Nouvelle saisie de temps
kind-time-entry-none = Aucun temps passé pour l’instant. Une estimation par trimestre suffit : elle dit ce que coûte vraiment un réseau.
time_entry-post = Poste
time_entry-about = Pour
time_entry-month = Mois
    .help = Écrit par son premier jour : 2025-03-01 pour mars 2025.
time_entry-days = Jours

## Ce qui peut être refusé

problem-not-above-zero = Ce nombre doit être plus grand que zéro.
problem-below-zero = Ce montant ne peut pas être négatif.
problem-post-not-active = Ce poste n’existait pas à cette date. Choisissez un autre poste ou corrigez ses dates.
problem-budget-line-twice = Cette imputation existe déjà pour cet exercice. Modifiez la fiche qui existe, ou changez l’exercice.
problem-expense-nowhere = Dites sur quelle ligne elle est prise, ou pour quoi elle est faite.
problem-time-entry-days = Un mois n’a pas tant de jours. Répartissez-les, ou corrigez le nombre.
problem-time-entry-month = Un mois s’écrit par son premier jour.
problem-time-entry-twice = Ce poste a déjà du temps noté pour cela ce mois-ci. Modifiez la ligne qui existe.
