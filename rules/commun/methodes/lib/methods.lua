-- How a scale for a whole year is paid: trip by trip, by its first band until the year ends, or at its end; and what
-- becomes of advances. A scale says what a year is worth, and this module what is paid when.
--
-- Whatever is chosen, the months add up to the year: each month has what was not paid before, and the year's last month
-- the rest.

local methods = {}

-- For scales that pay each part of the year's distance at its own rate: see lib/parts.lua.
methods.parts = require "parts"

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
end

-- Money as a reason shows it: 1457.4 as "1457.40". Which currency, the statement says.
local function money(amount)
  local sign, whole, rest = tostring(amount):match("^(%-?)(%d+)%.?(%d*)$")
  return sign .. whole .. "." .. (rest .. "00"):sub(1, 2)
end

-- What one trip is paid where the scale does not pay it trip by trip; nil where it does (`cumulative`).
--
-- `year` is what the scale makes of the vehicle's year:
--     year.worth(km)   the amount of so many kilometres, to the cent
--     year.first(km)   the same kilometres at the first band's rate
--     year.band(km)    the band that holds them in words, in English and in French
--     year.rate        the first band's rate in words, "0.636 €/km"
function methods.allowance(trip, ledger, year)
  if method == "cumulative" then return nil end
  local english, french = year.band(ledger.km + trip.km)
  if method == "annual" then
    return verdict(0, phrase(
      english .. "; paid at the end of the year that ends on " .. ledger.year_end,
      french .. " ; payé à la fin de l'année qui finit le " .. ledger.year_end))
  end
  return verdict(year.first(trip.km), phrase(
    english .. "; until the end of the year the first band's " .. year.rate,
    french .. " ; jusqu'à la fin de l'année, le taux de la première tranche, " .. year.rate))
end

-- What the year is worth to who pays it, less what the trips were paid: nothing where they were paid as they came.
-- Kilometres that others pay choose the band, and are theirs. Opening kilometres were paid like the trips that they
-- stand for: by the first band's rate, or not yet. Answers the amount and how it was counted, in two languages.
local function year_end(ledger, year)
  local worth = year.worth(ledger.km) - year.worth(ledger.elsewhere)
  local paid = ledger.amount
  if method == "first-band" and ledger.opening > 0 then
    paid = paid + round(year.first(ledger.opening), decimal("0.01"), "half-up")
  end
  if worth == paid then return nil end
  local english, french = year.band(ledger.km)
  local km = tostring(ledger.km) .. " km"
  return worth - paid,
    english .. "; the year's " .. km .. " are worth " .. money(worth) .. ", and " .. money(paid) .. " were paid",
    french .. " ; les " .. km .. " de l'année valent " .. money(worth) .. ", et " .. money(paid) .. " ont été payés"
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

-- Whose advance it is: one of a month is deducted once, however many vehicles there are.
local function is_for(vehicle, first, last)
  if advances_vehicle ~= "" then return vehicle.id == advances_vehicle end
  for _, other in ipairs(profile.vehicles) do
    if (not other.from or other.from <= last) and (not other.to or first <= other.to) then
      return other.id == vehicle.id
    end
  end
  return false
end

-- The vehicle's advances of the year, by the number of the month; and whether it has any.
local function advances_of(ledger, months)
  local paid, has_any = {}, false
  for index, month in ipairs(months) do
    local last = months[index + 1] and months[index + 1].first - 1 or ledger.year_end
    local amount = advances[month.name]
    if amount and is_for(ledger.vehicle, month.first, last) then
      paid[index], has_any = decimal(amount), true
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
    "les avances se règlent par mois entiers : le relevé doit commencer et finir avec l'un d'eux, comme celui du "
      .. months[1].first), 0)
end

-- The lines of a period with advances, the year's last one among them; nil for a vehicle that has none in the year.
local function carry(ledger, period, final, final_english, final_french)
  local months = months_of(ledger)
  local paid, has_any = advances_of(ledger, months)
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
  local french = money(before) .. " d'avant, " .. money(earned) .. " pour les trajets, moins " .. money(deducted)
    .. " d'avance"
  if ends then
    english, french = english .. ": the year's end pays the rest", french .. " : la fin de l'année solde le reste"
  else
    english = english .. ": " .. money(rest) .. " are carried on"
    french = french .. " : " .. money(rest) .. " reportés"
  end
  if final then english, french = final_english .. "; " .. english, final_french .. " ; " .. french end
  return verdict(lines, phrase(english, french))
end

-- The lines that settle a period of the ledger's year; nil where there is nothing to settle.
--
-- `year_of` gives the `year` of `methods.allowance` as the scale stands on the year's last day; nil for a vehicle whose
-- kilometres are all paid alike.
function methods.settle(ledger, period, year_of)
  local final, english, french
  if period.to > ledger.year_end and method ~= "cumulative" and year_of and ledger.km > 0 then
    final, english, french = year_end(ledger, year_of())
  end
  local carried = carry(ledger, period, final, english, french)
  if carried then return carried end
  if final then return verdict({ { label = label_year_end, amount = final } }, phrase(english, french)) end
end

return methods
