package org.zerodistance.web.admin.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zerodistance.city.house.ChangeHouse;
import org.zerodistance.city.house.House;
import org.zerodistance.city.house.Housekeeping;
import org.zerodistance.city.house.Houses;
import org.zerodistance.city.house.Imprint;
import org.zerodistance.foundation.platform.InvalidFormProblem;
import org.zerodistance.foundation.platform.Role;
import org.zerodistance.web.kernel.pages.Form;
import org.zerodistance.web.kernel.pages.FormResponses;
import org.zerodistance.web.kernel.pages.Redirects;
import org.zerodistance.web.kernel.pages.Visitor;

/** Changes the name, the time zone and the imprint of the house. */
@Path("/admin/house")
@RequestScoped
public class HouseResource {
  @Inject Houses houses;
  @Inject Housekeeping keeping;
  @Inject Visitor visitor;

  @GET
  public HousePage form() {
    visitor.viewer().require(Role.ADMINISTRATOR);
    return new HousePage(stored(), storedImprint(), zones());
  }

  private Form stored() {
    House house = houses.current();
    return Form.filled(
        Map.of(
            "name", house.name(),
            "name_en", house.nameEn(),
            "paper", house.paper(),
            "paper_en", house.paperEn(),
            "zone", house.zone().getId()));
  }

  private Form storedImprint() {
    return Form.filled(new TreeMap<String, Object>(houses.current().imprint().values()));
  }

  @POST
  public Response change(Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    try {
      keeping.change(
          ChangeHouse.of(
              form.text("name"),
              form.text("name_en"),
              form.text("paper"),
              form.text("paper_en"),
              form.text("zone"),
              houses.current()),
          visitor.viewer());
      return Redirects.done("/admin/house", "house-changed");
    } catch (InvalidFormProblem refused) {
      return FormResponses.with(refused, form, f -> new HousePage(f, storedImprint(), zones()));
    }
  }

  @POST
  @Path("imprint")
  public Response changeImprint(Form form) {
    visitor.viewer().require(Role.ADMINISTRATOR);
    try {
      Map<String, String> typed = new TreeMap<>();
      Imprint.NONE.values().keySet().forEach(name -> typed.put(name, form.text(name)));
      keeping.change(Imprint.of(typed), visitor.viewer());
      return Redirects.done("/admin/house", "house-changed");
    } catch (InvalidFormProblem refused) {
      return FormResponses.with(refused, form, f -> new HousePage(stored(), f, zones()));
    }
  }

  /** Time zones named after places, grouped by continent. */
  private static List<Option> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(z -> z.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
        .sorted()
        .map(z -> new Option(z, z, z.substring(0, z.indexOf('/'))))
        .toList();
  }
}
