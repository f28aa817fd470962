-- How a scale for a whole year is paid: trip by trip, by its first band until the year ends, or at its end; and what
-- becomes of advances. A scale says what a year is worth, and this module what is paid when.
--
-- Whatever is chosen, the months add up to the year: each month has what was not paid before, and the year's last month
-- the rest.

local methods = {}

-- For scales that pay each part of the year's distance at its own rate: see lib/parts.lua.
methods.parts = require "parts"

-- For the French sentences of scales: what each kind of vehicle is called.
methods.kinds = require "kinds"

local cent = decimal("0.01")

local method = parameter "method"
local advances = parameter "advances"
local advances_vehicle = parameter "advances_vehicle"
local label_year_end = parameter "label_year_end"
local label_advance = parameter "label_advance"
local label_carried_in = parameter "label_carried_in"
local label_carried_out = parameter "label_carried_out"

-- A slip of the pen must not pay by another method than the one that was meant.
if method ~= "cumulative" and method ~= "first-band" and method ~= "annual" then
  error(phrase(
    "`method` is cumulative, first-band or annual, not " .. method,
    "« method » vaut cumulative (cumul), first-band (première tranche) ou annual (à l'année), pas " .. method), 0)
end

for month, amount in pairs(advances) do
  local number = month:match("^%d%d%d%d%-(%d%d)$")
  if not number or number < "01" or number > "12" then
    error(phrase(
      "`advances` has no month \"" .. month .. "\": write 2026-01: 250.00",
      "« advances » n'a pas de mois « " .. month .. " » : écrivez 2026-01: 250.00"), 0)
  end
  if decimal(amount) < 0 then
    error(phrase("the advance of " .. month .. " is below zero", "l'avance de " .. month .. " est négative"), 0)
  end
  if round(decimal(amount), cent, "half-up") ~= decimal(amount) then
    error(phrase(
      "the advance of " .. month .. " is " .. say(amount) .. ": money has two places",
      "l'avance de " .. month .. " est de " .. say(amount) .. " : un montant a deux décimales"), 0)
  end
end

-- Money as a reason shows it: 1457.4 as "1,457.40", in French "1 457,40". Which currency, the statement says.
local function money(amount)
  return say(amount, nil, 2)
end

-- What one trip is paid where the scale does not pay it trip by trip; nil where it does (`cumulative`).
--
-- `year` is what the scale makes of the vehicle's year:
--     year.worth(km)   the amount of so many kilometres, to the cent
--     year.first(km)   the same kilometres at the first band's rate
--     year.band(km)    the band that holds them in words, in English and in French; then its name in both
--     year.rate        the first band's rate in words, "0.636 €/km", and year.french_rate, "0,636 €/km"
function methods.allowance(trip, ledger, year)
  if method == "cumulative" then return nil end
  local english, french, name, nom = year.band(ledger.km + trip.km)
  local band = { band = phrase(name, nom) }
  if method == "annual" then
    return verdict(0, phrase(
      english .. "; paid at the end of the year that ends on " .. ledger.year_end,
      french .. " ; payé en fin d'année, le " .. say(ledger.year_end)), band)
  end
  return verdict(year.first(trip.km), phrase(
    english .. "; until the end of the year the first band's " .. year.rate,
    french .. " ; jusqu'à la fin de l'année, au taux de la première tranche, " .. year.french_rate), band)
end

-- The scale as it stood when opening kilometres were driven: on the last day before the calendar's. A scale that begins
-- later has no other table than that of the year's end.
local function year_of_opening(opening, ledger, year_of)
  local day = ledger.year_start
  if opening.before and day < opening.before then day = opening.before - 1 end
  local is_known, year = pcall(year_of, day)
  return is_known and year or year_of(ledger.year_end)
end

-- What opening kilometres were paid: like the trips that they stand for, by the scale of their days.
local function paid_before(ledger, year_of)
  local paid, total = decimal(0), ledger.elsewhere
  if method == "annual" then return paid end
  for _, opening in ipairs(ledger.openings) do
    if opening.km > 0 then
      local year = year_of_opening(opening, ledger, year_of)
      if method == "first-band" then
        paid = paid + round(year.first(opening.km), cent, "half-up")
      else
        paid = paid + year.worth(total + opening.km) - year.worth(total)
        total = total + opening.km
      end
    end
  end
  return paid
end

-- The months of a fiscal year: each one's name, which `advances` knows it by, and its first day. They begin on the day
-- of the month on which the year does; where a month has no such day, with the next one.
local function months_of(ledger)
  local months, start = {}, ledger.year_start
  local year, month = start.year, start.month
  for index = 1, ledger.year_months do
    local name = string.format("%04d-%02d", year, month)
    local first = date(name .. "-01") + (start.day - 1)
    if first.month ~= month then first = first - (first.day - 1) end
    months[index] = { name = name, first = first }
    month = month + 1
    if month > 12 then year, month = year + 1, 1 end
  end
  return months
end

-- Whether the scale of the year's trips is another one than that of its end, for as many kilometres as there were.
local function has_changed(ledger, year_of, last)
  local km = ledger.opening + ledger.elsewhere
  for _, opening in ipairs(ledger.openings) do
    if opening.km > 0 and year_of_opening(opening, ledger, year_of).worth(km) ~= last.worth(km) then return true end
  end
  for index, month in ipairs(months_of(ledger)) do
    km = km + ledger.months[index]
    if ledger.months[index] > 0 and year_of(month.first).worth(km) ~= last.worth(km) then return true end
  end
  return false
end

-- What the year is worth to who pays it, less what was paid: nothing where trips were paid as they came, by the scale
-- that the year ends with. Kilometres that others pay choose the band, and are theirs. Answers the amount and how it
-- was counted, in two languages.
local function year_end(ledger, year_of)
  local year = year_of(ledger.year_end)
  if method == "cumulative" and not has_changed(ledger, year_of, year) then return nil end
  local worth = year.worth(ledger.km) - year.worth(ledger.elsewhere)
  local paid = ledger.amount + paid_before(ledger, year_of)
  if worth == paid then return nil end
  local english, french = year.band(ledger.km)
  english = english .. "; the year's " .. say(ledger.km, "km") .. " are worth " .. money(worth) .. ", and "
    .. money(paid) .. " were paid"
  french = french .. " ; les " .. say(ledger.km, "km") .. " de l'année valent " .. money(worth)
    .. " ; déjà payé : " .. money(paid)
  if method == "cumulative" then
    english = english .. " by the tables before that of " .. say(ledger.year_end)
    french = french .. ", selon les barèmes antérieurs à celui du " .. say(ledger.year_end)
  end
  return worth - paid, english, french
end

-- Whose advance it is: one of a month is deducted once, however many vehicles there are. Nil where it is nobody's.
local function taker(first, last)
  for _, vehicle in ipairs(profile.vehicles) do
    if vehicle.id == advances_vehicle then return vehicle.id end
    local is_owned = (not vehicle.from or vehicle.from <= last) and (not vehicle.to or first <= vehicle.to)
    if advances_vehicle == "" and is_owned then return vehicle.id end
  end
end

-- The ledger's advances of the year, by the number of the month; and whether it has any. One that no vehicle takes
-- would be paid twice: it is told with the statement of its month.
local function advances_of(ledger, period, months)
  local ids, paid, has_any = {}, {}, false
  for _, vehicle in ipairs(ledger.vehicles) do ids[vehicle.id] = true end
  for index, month in ipairs(months) do
    local last = months[index + 1] and months[index + 1].first - 1 or ledger.year_end
    local amount = advances[month.name]
    local id = amount and taker(month.first, last)
    if id and ids[id] then
      paid[index], has_any = decimal(amount), true
    elseif amount and not id and period.from <= last and month.first < period.to then
      remark(phrase(
        "the advance of " .. money(amount) .. " of " .. month.name .. " is deducted from nothing: no vehicle of the "
          .. "profile takes it; say which by `advances_vehicle`, or mend the vehicles' first and last days",
        "l'avance de " .. money(amount) .. " de " .. month.name .. " n'est déduite nulle part : aucun véhicule "
          .. "du profil ne la prend ; nommez-le par « advances_vehicle », ou corrigez les dates des véhicules"), "once")
    end
  end
  return paid, has_any
end

-- Which months of the year a period is. What part of a month earned, no ledger tells.
local function months_in(period, ledger, months)
  local first, last
  for index, month in ipairs(months) do
    if month.first == period.from then first = index end
    if month.first == period.to then last = index - 1 end
  end
  if period.to > ledger.year_end then last = #months end
  if first and last then return first, last end
  error(phrase(
    "advances are settled by whole months: the statement must begin and end with one, such as that of "
      .. months[1].first,
    "les avances se règlent par mois entiers : faites commencer et finir le relevé avec l'un d'eux, comme celui du "
      .. say(months[1].first)), 0)
end

-- The lines of a period with advances, the year's last one among them; nil for a vehicle that has none in the year.
local function carry(ledger, period, final, final_english, final_french)
  -- An advance is deducted once: from what is paid in the currency of the scale asked last.
  if not ledger.main then return nil end
  local months = months_of(ledger)
  local paid, has_any = advances_of(ledger, period, months)
  if not has_any then return nil end
  local first, last = months_in(period, ledger, months)
  local ends = period.to > ledger.year_end

  local before, earned, deducted, lines = decimal(0), decimal(0), decimal(0), {}
  for index = 1, first - 1 do before = before + ledger.month_amounts[index] - (paid[index] or 0) end
  if before ~= decimal(0) then table.insert(lines, { label = label_carried_in, amount = before }) end
  for index = first, last do
    earned = earned + ledger.month_amounts[index]
    if paid[index] then
      deducted = deducted + paid[index]
      table.insert(lines, { label = label_advance .. " " .. months[index].name, amount = -paid[index] })
    end
  end
  if final then table.insert(lines, { label = label_year_end, amount = final }) end
  local rest = before + earned - deducted + (final or 0)
  if not ends and rest ~= decimal(0) then table.insert(lines, { label = label_carried_out, amount = -rest }) end

  local english = money(before) .. " from before, " .. money(earned) .. " for the trips, less " .. money(deducted)
    .. " in advance"
  local french = money(before) .. " reportés, " .. money(earned) .. " pour les trajets, moins "
    .. money(deducted) .. " d'avance"
  if ends then
    english, french = english .. ": the year's end pays the rest", french .. " : la fin de l'année solde le reste"
  else
    english = english .. ": " .. money(rest) .. " are carried on"
    french = french .. " : " .. money(rest) .. " à reporter"
  end
  if final then english, french = final_english .. "; " .. english, final_french .. " ; " .. french end
  return verdict(lines, phrase(english, french))
end

-- The lines that settle a period of the ledger's year; nil where there is nothing to settle.
--
-- `year_of(day)` gives the `year` of `methods.allowance` as the scale stands on a day; nil for a vehicle whose
-- kilometres are all paid alike.
function methods.settle(ledger, period, year_of)
  local final, english, french
  if period.to > ledger.year_end and year_of and ledger.km > 0 then
    final, english, french = year_end(ledger, year_of)
  end
  local carried = carry(ledger, period, final, english, french)
  if carried then return carried end
  if final then return verdict({ { label = label_year_end, amount = final } }, phrase(english, french)) end
end

return methods
