local rules = { api = 1 }

function rules.round_distance(metres) return verdict(round(metres, 1000, "half-up"), "whole kilometres") end

function rules.allowance(trip) return verdict(trip.km * decimal("0.45"), "45 cents a kilometre") end

return rules
