-- fr/agents-publics: what the State and local authorities pay their agents for a kilometre by their own vehicle.
--
-- Motorcycles and other motor vehicles have one rate for all kilometres, the latter at least an amount a month. Cars
-- have a scale, which unlike that of fr/bareme is marginal: each part of the year's kilometres is paid at its own
-- rate, and a bound changes nothing of what came before it. A trip is worth the year with it less the year before it,
-- each rounded to the cent, so that trips add up to the year.

local rules = { api = 1 }

local methods = require "methods"
local kinds = methods.kinds
local parts = methods.parts

local label_least = parameter "label_least"

-- Article 1 speaks of vehicles by their power: vans are among them. Those of article 2 that are no motorcycle above
-- 125 cm³ have one rate.
local cars = { car = true, van = true }
local others = { moped = true, quad = true, tricycle = true, light_quadricycle = true }

-- Whether a motorcycle is above 125 cm³: up to there it has 1 CV, above 2 CV and more.
local function is_large(vehicle)
  if not vehicle.power then
    error(phrase(
      "motorcycles up to 125 cm³ have another rate than those above: add `power` to " .. vehicle.id
        .. ", in CV (P.6 on the registration; 1 CV up to 125 cm³)",
      "les motos jusqu'à 125 cm³ ont un autre taux que les autres : ajoutez `power` à " .. vehicle.id
        .. ", en CV (P.6, carte grise ; 1 CV jusqu'à 125 cm³)"), 0)
  end
  return vehicle.power > 1
end

-- The one rate of a vehicle of article 2, and what it is called; nil for a car.
local function one_rate(vehicle, day)
  local kind = vehicle.kind
  if kind == "motorcycle" and is_large(vehicle) then
    return parameter("agent_rate_motorcycle", day), "motorcycle above 125 cm³", "moto de plus de 125 cm³"
  end
  if kind == "motorcycle" or others[kind] then
    return parameter("agent_rate_other", day), "motor vehicle other than a car",
      "véhicule à moteur autre qu'une voiture"
  end
end

-- The rates for the car's fiscal power.
local function column_for(vehicle, columns)
  if not vehicle.power then
    error(phrase(
      "the scale needs the fiscal power of " .. vehicle.id .. ": add `power`, in CV (P.6 on the registration)",
      "le barème demande la puissance fiscale de " .. vehicle.id .. " : ajoutez `power`, en CV (P.6, carte grise)"), 0)
  end
  for _, column in ipairs(columns) do
    if not column.up_to or vehicle.power <= column.up_to then return column end
  end
end

local words = {
  unit = "km",
  rate = function(rate) return say(rate, "€"), say(rate, "€") end,
  line = function(km, rate)
    local line = say(km, "km") .. " × " .. say(rate, "€")
    return line, line
  end,
}

function rules.allowance(trip, ledger)
  if trip.km == decimal(0) then
    return verdict(0, phrase("no payable distance", "aucune distance indemnisée"))
  end
  local kind = trip.vehicle.kind
  local rate, english_kind, french_kind = one_rate(trip.vehicle, trip.date)
  if rate then
    return verdict(trip.km * rate, phrase(
      english_kind .. ": " .. say(rate, "€/km"), french_kind .. " : " .. say(rate, "€/km")))
  end
  if not cars[kind] then
    error(phrase(
      "this pack has no rates for a " .. kind .. ": motor vehicles only",
      "ce paquet n'a pas de taux pour ce genre de véhicule (" .. kinds[kind] .. ") : véhicules à moteur seulement"), 0)
  end
  local column = column_for(trip.vehicle, parameter("agent_rate_car", trip.date))
  local rates = column.parts
  local otherwise = methods.allowance(trip, ledger, parts.year(rates, words))
  if otherwise then return otherwise end
  local total = ledger.km + trip.km
  local _, counted, french_counted = parts.worth(ledger.km, total, rates, words)

  local english, french, name, nom = parts.band(total, rates, words)
  english = column.label .. ", " .. english .. "; " .. counted
  french = column.label .. ", " .. french .. " ; " .. french_counted
  if ledger.km > 0 then
    english = english .. ", after " .. say(ledger.km, "km") .. " of the year"
    french = french .. ", après " .. say(ledger.km, "km") .. " dans l'année"
  end
  local before = parts.worth(0, ledger.km, rates, words)
  return verdict((parts.worth(0, total, rates, words)) - before, phrase(english, french), {
    band = phrase(column.label .. ", " .. name, column.label .. ", " .. nom),
  })
end

-- What fills the whole months of a period up to what they are worth at least. They are those of the ledger's year.
local function least_lines(ledger, period)
  local lines, day = {}, ledger.year_start
  for _, amount in ipairs(ledger.month_amounts) do
    local month = string.format("%04d-%02d", day.year, day.month)
    local following = date(month .. "-01") + 31
    following = following - (following.day - 1) + (day.day - 1)
    if day >= period.from and following <= period.to and amount > 0 then
      local least = parameter("least_a_month", day)
      if amount < least then table.insert(lines, { label = label_least .. " " .. month, amount = least - amount }) end
    end
    day = following
  end
  if #lines == 0 then return nil end
  return verdict(lines, phrase(
    "a month by such a vehicle is worth something at least", "un mois avec un tel véhicule donne droit à un minimum"))
end

-- The year's end by the rates of its last day.
function rules.settle(ledger, period)
  local vehicle = ledger.vehicle
  if not cars[vehicle.kind] then
    local settled = methods.settle(ledger, period, nil)
    if settled then return settled end
    local has_least = others[vehicle.kind] or (vehicle.kind == "motorcycle" and vehicle.power and not is_large(vehicle))
    return has_least and least_lines(ledger, period) or nil
  end
  return methods.settle(ledger, period, function(day)
    return parts.year(column_for(vehicle, parameter("agent_rate_car", day)).parts, words)
  end)
end

return rules
