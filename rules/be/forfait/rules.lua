-- be/forfait: what a Belgian employer may pay free of tax and contributions for a kilometre by own vehicle.
--
-- One rate for all kilometres of a day. A year is bounded, though: motor vehicles by their kilometres, bicycles by the
-- amount. So the ledger is asked what was paid before, and a trip that reaches the bound is paid up to it. Bounds are
-- a person's (`ledger_of`): two cars and a moped share one, bicycles the other.

local rules = { api = 1 }

local kinds_in_french = require "kinds"

local cent = decimal("0.01")

-- The parameter that holds the rate of each of the two schemes.
local rates = { quarterly = "rate_quarterly", yearly = "rate_yearly" }

local scheme = parameter "scheme"
if not rates[scheme] then
  error(phrase(
    "`scheme` is quarterly or yearly, not " .. scheme,
    "« scheme » vaut quarterly (trimestriel) ou yearly (annuel), pas " .. scheme), 0)
end

-- The person's kilometres before the trip by bicycle, and those by whatever has a motor.
local function km_before(ledger)
  local by_bicycle = ledger.kinds.bicycle or decimal(0)
  return by_bicycle, ledger.km - by_bicycle
end

-- The decrees speak of the own car, motorcycle and moped.
local kinds = { car = true, motorcycle = true, moped = true }

local function by_bicycle(trip, ledger)
  local scale = parameter("rate_bicycle", trip.date)
  local function amount_of_year(km)
    local amount = round(km * scale.rate, cent, "half-up")
    return scale.most and math.min(amount, decimal(scale.most)) or amount
  end
  local before = km_before(ledger)
  local total = before + trip.km
  local amount = amount_of_year(total) - amount_of_year(before)
  local rate = say(scale.rate, "€/km")
  if scale.most and total * scale.rate > scale.most then
    local most = say(scale.most, "€")
    return verdict(amount, phrase(rate .. ", at most " .. most .. " a year", rate .. ", au plus " .. most .. " par an"))
  end
  return verdict(amount, phrase("bicycle: " .. rate, "vélo : " .. rate))
end

function rules.allowance(trip, ledger)
  if trip.vehicle.kind == "bicycle" then return by_bicycle(trip, ledger) end

  local kind = trip.vehicle.kind
  if not kinds[kind] then
    error(phrase(
      "the allowance has no rate for a " .. kind .. ": cars, motorcycles, mopeds and bicycles only",
      "l'indemnité n'a pas de taux pour ce genre de véhicule (" .. kinds_in_french[kind]
        .. ") : voitures, motos, cyclomoteurs et vélos seulement"), 0)
  end
  local rate = parameter(rates[scheme], trip.date)
  local words = say(rate, "€/km")
  local most = parameter "most_km"
  local _, before = km_before(ledger)
  if most > 0 and before + trip.km > most then
    local paid = math.max(most - before, 0)
    local km, bound = say(paid, "km"), say(most, "km")
    return verdict(paid * rate, phrase(
      words .. " for " .. km .. ": the rest is above " .. bound .. " a year, which ask for proof of the costs",
      words .. " pour " .. km .. " : au-delà de " .. bound .. " par an, il faut justifier les frais réels"))
  end
  return verdict(trip.km * rate, words)
end

return rules
