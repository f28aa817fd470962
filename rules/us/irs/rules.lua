-- us/irs: the standard mileage rates. One rate for all miles of a day; it changes with the year, and in 2022 it changed
-- in July. So a trip is its miles times the rate of its day, and no total of the year matters.

local rules = { api = 1 }

local kinds = require "kinds"

-- An international mile in kilometres. Distances are whole metres, and half a metre is less than 0.0005 mile: to the
-- thousandth, whole and tenths of miles come back as they were driven.
local mile = decimal("1.609344")

-- The parameter that holds the rate for each purpose.
local rates = { business = "rate_business", medical = "rate_medical", charity = "rate_charity" }

local french_purposes = { business = "professionnel", medical = "médical", charity = "bénévolat" }

local purpose = parameter "mileage_purpose"
if not rates[purpose] then
  error(phrase(
    "`mileage_purpose` is business, medical or charity, not " .. purpose,
    "« mileage_purpose » vaut business (professionnel), medical (médical) ou charity (bénévolat), pas " .. purpose), 0)
end

function rules.allowance(trip)
  local kind = trip.vehicle.kind
  if kind ~= "car" and kind ~= "van" then
    error(phrase(
      "the IRS has no standard mileage rate for a " .. kind .. ": cars, vans and pickups only",
      "l'IRS n'a pas de taux pour ce genre de véhicule (" .. kinds[kind]
        .. ") : voitures, fourgonnettes et pick-up seulement"), 0)
  end
  local miles = round(trip.km / mile, decimal("0.001"), "half-up")
  local rate = parameter(rates[purpose], trip.date)
  return verdict(miles * rate, phrase(
    say(miles) .. " × $" .. say(rate) .. " a mile (" .. purpose .. ")",
    say(miles) .. " × " .. say(rate, "$") .. " par mile (" .. french_purposes[purpose] .. ")"))
end

return rules
