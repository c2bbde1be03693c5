# The means of the office: posts, training, budget, expenses, working time.

## Post

kind-post = Post
    .help = A place in the office or in a department; it says how much work there is, never who does it.
kind-post-plural = Posts
kind-post-new = New post
kind-post-none = No post yet. This register shows the strength of the office through the years; begin with today’s posts.
post-title = Title
post-department = Department
post-fte = Full-time equivalent
    .help = 1 for full time, 0.5 for half time.
post-languages = Working languages
    .one = a language
post-from = First day
post-to = Last day
post-active = Exists

## Training

kind-training-day = Training followed
    .help = What somebody in a post followed: a day, or a few, on a topic.
kind-training-day-plural = Training followed
kind-training-day-new = New training
kind-training-day-none = No training yet. Note it when it takes place: the days per member of staff are an indicator of the office.
training_day-post = Post
training_day-on = Date
    .help = The first day, when it takes several.
training_day-days = Days
    .help = Half a day is written 0.5.
training_day-topic = Topic

## Budget line

kind-budget-line = Budget line
    .help = What the council voted for a fiscal year; what was committed and paid is the sum of its expenses.
kind-budget-line-plural = Budget lines
kind-budget-line-new = New budget line
kind-budget-line-none = No budget line yet. This register compares what was voted with what was paid; begin with the current fiscal year.
budget_line-fiscal-year = Fiscal year
    .help = The calendar year in which it begins.
budget_line-line = Line
    .help = Its number or short name in the budget.
budget_line-label = Label
budget_line-voted = Voted
budget_line-source = Source of the money
    .help = When it is not the general budget: a grant, an earmarked fund.
budget_line-committed = Committed
budget_line-paid = Paid

## Expense

kind-expense = Expense
    .help = Money planned, committed, then paid, on a line and for something that the office does.
kind-expense-plural = Expenses
kind-expense-new = New expense
kind-expense-none = No expense yet. Add them from the action, the mission or the budget line that they concern.
expense-line = Budget line
expense-about = Spent on
    .help = The action, mission, membership… that it pays for.
expense-kind = Kind
expense-kind-fee = Fee
expense-kind-grant = Grant
expense-kind-services = Studies and services
expense-kind-works = Works and equipment
expense-kind-travel = Travel and stay
expense-kind-hospitality = Hospitality
expense-kind-communication = Communication
expense-kind-emergency-aid = Emergency aid
expense-kind-mixed = Several kinds, not kept apart
expense-kind-other = Other
expense-label = What exactly
expense-amounts = Amounts
    .help = What is planned, committed, paid in all at each date; a new amount replaces the earlier one of the same state.
    .one = an amount
expense-amounts-key = Key
expense-amounts-state = State
expense-amounts-on = From
expense-amounts-amount = Amount
expense-state = State of an expense
expense-state-planned = Planned
expense-state-committed = Committed
expense-state-paid = Paid
expense-date = Latest date
expense-committed = Committed
expense-paid = Paid

## Working time

kind-time-entry = Time spent
    .help = The days that a post gave to one thing in a month; they are part of the full cost of a network.
kind-time-entry-plural = Time spent
kind-time-entry-new = New time entry
kind-time-entry-none = No time entry yet. An estimate each quarter is enough: it tells what a network really costs.
time_entry-post = Post
time_entry-about = On what
time_entry-month = Month
    .help = Written as its first day: 2025-03-01 for March 2025.
time_entry-days = Days

## What may be refused

problem-not-above-zero = This number must be greater than zero.
problem-below-zero = This amount cannot be negative.
problem-post-not-active = This post did not exist at that date. Choose another post, or correct its dates.
problem-budget-line-twice = This line already exists for this fiscal year. Change the record that exists, or choose another year.
problem-expense-nowhere = Say on which line it is taken, or what it is for.
problem-time-entry-days = No month has that many days. Spread them over several months, or correct the number.
problem-time-entry-month = A month is written as its first day.
problem-time-entry-twice = This post already has time noted for it in that month. Change the entry that exists.
